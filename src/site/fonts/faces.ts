import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import subsetFont from 'subset-font';
import { usedGlyphs, withoutHangul } from './glyphs.ts';

/** Raised whenever the options below change, so that no older cut is taken from the cache. */
const RECIPE = 2;
/** Kerning, ligature and composition tables, and tabular figures for readouts. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'case'];

const require = createRequire(import.meta.url);
const PRETENDARD = require.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2');
const D2CODING = require.resolve('d2coding/fonts/d2coding-full.woff2');

/** The stylesheet's rules for the two faces, given the addresses of their files. */
function stylesheet(text: string, mono: string): string {
  // 95.3 % makes Noto Sans KR set a Korean sentence as wide as Pretendard does; 83 % and 91 % bring
  // the common monospace faces to D2Coding's half em. So the swap moves next to nothing.
  return `@font-face{font-family:Pretendard;font-weight:400 700;font-display:swap;src:url('${text}') format('woff2')}
@font-face{font-family:'Pretendard Hangul';font-weight:400 700;font-display:swap;src:url('${text}') format('woff2');unicode-range:U+1100-11FF,U+3130-318F,U+AC00-D7A3}
@font-face{font-family:D2Coding;font-display:swap;src:url('${mono}') format('woff2')}
@font-face{font-family:'Pretendard Fallback';src:local('Noto Sans KR'),local('Noto Sans CJK KR'),local('NotoSansCJKkr-Regular');size-adjust:95.3%;ascent-override:99.9%;descent-override:25.3%;line-gap-override:0%}
@font-face{font-family:'D2Coding Fallback';src:local('Menlo'),local('Liberation Mono'),local('LiberationMono'),local('DejaVu Sans Mono');size-adjust:83%}
@font-face{font-family:'D2Coding Fallback Narrow';src:local('Consolas');size-adjust:91%}
`;
}

async function cut(source: string, characters: string, folder: string, name: string): Promise<string> {
  const key = createHash('sha256').update(`${RECIPE}\n${source}\n${characters}`).digest('hex').slice(0, 12);
  const file = join(folder, `${name}-${key}.woff2`);
  if (!existsSync(file)) {
    const variable = name === 'pretendard';
    const woff2 = await subsetFont(readFileSync(source), characters, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
      // The copyright and the licence travel with the cut.
      preserveNameIds: [0, 13, 14],
      ...(variable ? { variationAxes: { wght: { min: 400, max: 700 } } } : {}),
    });
    writeFileSync(file, woff2);
  }
  return file;
}

/** Paths of the stylesheet and of the face that text is set in. */
export interface Faces {
  readonly css: string;
  readonly text: string;
}

/**
 * Writes the stylesheet with the site's two faces into the cache.
 * @param root the project's folder
 * @param whole take the fonts as they are, so that words typed while developing have their glyphs
 */
export async function writeFaces(root: string, whole: boolean): Promise<Faces> {
  const folder = join(root, '.cache', 'fonts');
  mkdirSync(folder, { recursive: true });
  const characters = usedGlyphs(root);
  const [text, mono] = whole
    ? [PRETENDARD, D2CODING]
    : await Promise.all([
        cut(PRETENDARD, characters, folder, 'pretendard'),
        cut(D2CODING, withoutHangul(characters), folder, 'd2coding'),
      ]);
  // Two names, so that a build and a development server may run side by side.
  const css = join(folder, whole ? 'faces-whole.css' : 'faces.css');
  writeFileSync(css, stylesheet(relative(folder, text), relative(folder, mono)));
  return { css, text };
}
