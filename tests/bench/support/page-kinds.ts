import { routes } from '../../e2e/support/site-files.ts';

/** A kind of page, and the page that stands for it. */
export type PageKind = { kind: 'home' | 'chapter' | 'lab' | 'playground'; route: string };

/** One page of each kind the site has. A chapter and a lab are the first of theirs that are not an index. */
export function pageKinds(): PageKind[] {
  const all = routes();
  const first = (folder: string) => all.find((route) => route.startsWith(folder) && route !== folder);
  const found: [PageKind['kind'], string | undefined][] = [
    ['home', all.find((route) => route === '/')],
    ['chapter', first('/chapters/')],
    ['lab', first('/labs/')],
    ['playground', all.find((route) => route === '/playground/')],
  ];
  return found.flatMap(([kind, route]) => (route ? [{ kind, route }] : []));
}
