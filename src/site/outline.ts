import { existsSync, readdirSync } from 'node:fs';

/** A part of the book and the numbers of its chapters, first to last. */
export interface Part {
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

/** The book's parts. A chapter joins the part its number falls in. */
export const PARTS: readonly Part[] = [
  { title: '기억하기', first: 1, last: 4 },
  { title: '늘리기', first: 5, last: 8 },
  { title: '문 지키기', first: 9, last: 10 },
  { title: '고르기', first: 11, last: 13 },
];

/** The number a chapter's slug or address begins with: `chapters/05-many-servers` is 5. */
export function chapterNumber(slug: string): number | undefined {
  const found = /(?:^|\/)(\d{2})-[^/]*\/?$/.exec(slug);
  return found ? Number(found[1]) : undefined;
}

/** The part a chapter belongs to, or undefined for a page that is no chapter. */
export function partOf(slug: string): Part | undefined {
  const number = chapterNumber(slug);
  return number === undefined
    ? undefined
    : PARTS.find(({ first, last }) => first <= number && number <= last);
}

/** A title's two lines: "서버가 늘어나면 — 고정하거나, …" has a second one after the dash. */
export function splitTitle(title: string): { readonly main: string; readonly second: string | undefined } {
  const [main = title, ...rest] = title.split(' — ');
  return { main, second: rest.length > 0 ? rest.join(' — ') : undefined };
}

/** The slugs of the pages in a folder of the book, in order; a leading _ holds a page back. */
function slugsIn(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[^_].*\.mdx?$/.test(name))
    .map((name) => prefix + name.replace(/\.mdx?$/, ''))
    .sort();
}

/** The slugs of the chapters that exist, in order. Reads the content folder: build time only. */
export function chapterSlugs(): string[] {
  return slugsIn('content/chapters', 'chapters/').filter((slug) => chapterNumber(slug) !== undefined);
}

/** The slugs of the pages beside the chapters: methods, lists. Reads the content folder: build time only. */
export function appendixSlugs(): string[] {
  return slugsIn('content', '');
}
