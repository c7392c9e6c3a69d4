import { labEntries } from '../labs/registry.ts';

/** What the site says of a lab outside the lab's own page. */
export interface LabLink {
  readonly id: string;
  readonly title: string;
  /** The question the lab answers. */
  readonly question: string;
  /** Its page, from the site's root. */
  readonly path: string;
}

/** The page that lists them all. */
export const LAB_INDEX = '/labs/';

/** The registered labs, in the order they are offered, with their pages. */
export const LAB_LINKS: readonly LabLink[] = labEntries.map(({ id, title, question }) => ({
  id,
  title,
  question,
  path: `${LAB_INDEX}${id}/`,
}));
