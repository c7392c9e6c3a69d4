import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { type Palette, readPalettes } from '../theme/palette.ts';
import { markDataUrl, motifDataUrl } from './motif.ts';

/** What a social card says. */
export interface Card {
  /** The small line above the title: "5장 · 2부 늘리기". */
  readonly folio: string;
  readonly title: string;
  /** The title's second line. */
  readonly second?: string | undefined;
  /** The one sentence the page asks or says of itself. */
  readonly sentence?: string | undefined;
}

/** The size that link previews expect, in pixels. */
export const CARD_WIDTH = 1200;
/** See CARD_WIDTH. */
export const CARD_HEIGHT = 630;

interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

type Child = Element | string | false | undefined;

function box(style: Readonly<Record<string, unknown>>, ...children: Child[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: children.filter(Boolean) } };
}

function picture(src: string, width: number, height: number, style: object = {}): Element {
  return { type: 'img', props: { src, width, height, style } };
}

let fonts: Font[] | undefined;

/** The faces, taken from the package by path: nothing depends on what the build machine has installed. */
function faces(): Font[] {
  const require = createRequire(import.meta.url);
  const face = (file: string, weight: 400 | 700): Font => ({
    name: 'Pretendard',
    weight,
    style: 'normal',
    data: readFileSync(require.resolve(`pretendard/dist/public/static/alternative/Pretendard-${file}.ttf`)),
  });
  return (fonts ??= [face('Regular', 400), face('Bold', 700)]);
}

function layout({ folio, title, second, sentence }: Card, { paper, ink, muted }: Palette): Element {
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      flexDirection: 'column',
      boxSizing: 'border-box',
      padding: '52px 72px 0',
      background: paper,
      color: ink,
      fontFamily: 'Pretendard',
      wordBreak: 'keep-all',
    },
    box(
      { alignItems: 'center', fontSize: 34, fontWeight: 700 },
      picture(markDataUrl(), 52, 52, { marginRight: 18 }),
      '인증 실험실',
      box({ marginLeft: 'auto', fontSize: 28, fontWeight: 400, color: muted }, folio),
    ),
    box({ height: 8, marginTop: 26, borderTop: `4px solid ${ink}`, borderBottom: `2px solid ${ink}` }),
    box(
      {
        marginTop: 44,
        fontSize: title.length > 16 ? 64 : 80,
        fontWeight: 700,
        letterSpacing: -2,
        lineHeight: 1.2,
      },
      title,
    ),
    !!second && box({ marginTop: 10, fontSize: 38, color: muted, lineHeight: 1.35 }, second),
    !!sentence && box({ marginTop: 30, fontSize: 34, lineHeight: 1.45, maxWidth: 980 }, sentence),
    picture(motifDataUrl(), CARD_WIDTH, 150, { position: 'absolute', left: 0, bottom: 0 }),
  );
}

/** Draws a card as a PNG of CARD_WIDTH by CARD_HEIGHT pixels. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { light } = readPalettes();
  const svg = await satori(layout(card, light) as Parameters<typeof satori>[0], {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts: faces(),
  });
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}
