import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Where the site's words are written: the book, the code that speaks, and Starlight's Korean. */
const SOURCES = ['content', 'src', 'node_modules/@astrojs/starlight/dist/translations/ko.js'];
const TEXT_FILES = new Set([
  '.md',
  '.mdx',
  '.astro',
  '.ts',
  '.tsx',
  '.js',
  '.mjs',
  '.json',
  '.yaml',
  '.yml',
  '.css',
]);

/** Printable ASCII, and the punctuation and signs that code composes rather than spells. */
const ALWAYS =
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') +
  '\u00a0·×÷±−–—‘’“”…′″‰←↑→↓↔⇒≈≠≤≥√∞λμσΔ½²³№①②③④⑤⑥⑦⑧⑨';

function* files(path: string): Generator<string> {
  if (extname(path) !== '') {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) yield* files(inside);
    else if (TEXT_FILES.has(extname(entry.name))) yield inside;
  }
}

/** Every character the site may show, sorted, each once: the set that the fonts are cut to. */
export function usedGlyphs(root: string): string {
  const seen = new Set(ALWAYS);
  for (const source of SOURCES) {
    for (const file of files(join(root, source))) {
      for (const character of readFileSync(file, 'utf8')) seen.add(character);
    }
  }
  return [...seen]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

/** The part of a set of characters that the monospace face draws: no Hangul, which Pretendard lends it. */
export function withoutHangul(characters: string): string {
  return characters.replace(/[\p{Script=Hangul}\p{Script=Han}]/gu, '');
}
