import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A part of the book and the numbers of its chapters, first to last. */
export interface Part {
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

/** The book's parts. Chapters join the part their number falls in. */
export const PARTS: readonly Part[] = [
  { title: '기억하기', first: 1, last: 4 },
  { title: '늘리기', first: 5, last: 8 },
  { title: '문 지키기', first: 9, last: 10 },
  { title: '고르기', first: 11, last: 13 },
];

/** The part a chapter belongs to, or undefined for a number outside the book. */
export function partOf(chapter: number): Part | undefined {
  return PARTS.find((part) => part.first <= chapter && chapter <= part.last);
}

/** The number a chapter's slug or id begins with: `chapters/05-many-servers` is 5. */
export function chapterNumber(slug: string): number | undefined {
  const found = /(?:^|\/)(\d{2})-[^/]*\/?$/.exec(slug);
  return found ? Number(found[1]) : undefined;
}

/** A title's two halves: "서버가 늘어나면 — 고정하거나, …" is a title and its second line. */
export function splitTitle(title: string): { readonly main: string; readonly rest: string | undefined } {
  const [main, ...rest] = title.split(' — ');
  return { main: main ?? title, rest: rest.length > 0 ? rest.join(' — ') : undefined };
}

/** The slugs of the chapters that exist, in order. Reads the content folder: build time only. */
export function chapterSlugs(root: string = process.cwd()): string[] {
  const folder = join(root, 'content', 'chapters');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{2}-.*\.mdx?$/.test(name))
    .map((name) => 'chapters/' + name.replace(/\.mdx?$/, ''))
    .sort();
}
