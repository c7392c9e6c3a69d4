import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readPalettes } from '../site/theme/palette.ts';

/** Edge lengths in pixels: browsers without SVG icons, then home screens. */
const SIZES = ['32', '180', '512'];

export const getStaticPaths: GetStaticPaths = () => SIZES.map((size) => ({ params: { size } }));

/** The site's mark on its paper, drawn from the same file as the SVG icon. */
export const GET: APIRoute = ({ params }) => {
  const drawing = new Resvg(readFileSync('public/favicon.svg', 'utf8'), {
    fitTo: { mode: 'width', value: Number(params.size) },
    background: readPalettes().light.paper ?? 'white',
  });
  return new Response(new Uint8Array(drawing.render().asPng()), { headers: { 'Content-Type': 'image/png' } });
};
