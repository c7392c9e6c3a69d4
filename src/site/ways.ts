import { chapterSlugs } from './outline.ts';
import { LAB_INDEX, LAB_LINKS } from './labs.ts';

/** A way into the site that the header and the home page offer. */
export interface Way {
  readonly label: string;
  /** Where it leads, from the site's root. */
  readonly path: string;
  /** The pages that lie on it begin with this. */
  readonly section: string;
}

/** The ways in that lead somewhere today: the first chapter there is, the labs, the playground. */
export function waysIn(): Way[] {
  const [chapter] = chapterSlugs();
  return [
    ...(chapter ? [{ label: '책', path: `/${chapter}/`, section: '/chapters/' }] : []),
    ...(LAB_LINKS.length > 0 ? [{ label: '실험실', path: LAB_INDEX, section: LAB_INDEX }] : []),
    { label: 'JWT', path: '/playground/', section: '/playground/' },
  ];
}
