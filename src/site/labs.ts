import { existsSync } from 'node:fs';

/** What the site says of a lab outside the lab's own page. */
export interface LabEntry {
  readonly id: string;
  readonly title: string;
  /** The question the lab answers, for its social card. */
  readonly question: string;
  /** Its page, from the site's root. */
  readonly path: string;
}

const LABS: readonly Omit<LabEntry, 'path'>[] = [
  {
    id: 'session-sync',
    title: '세션 물류 센터',
    question: '서버가 늘어날 때, 세션은 어디에 있어야 할까요?',
  },
];

/** The labs that have a page, in the order they are offered. Looks at src/pages: build time only. */
export function existingLabs(): LabEntry[] {
  return LABS.map((lab) => ({ ...lab, path: `/labs/${lab.id}/` })).filter(
    ({ id }) => existsSync(`src/pages/labs/${id}.astro`) || existsSync(`src/pages/labs/${id}/index.astro`),
  );
}
