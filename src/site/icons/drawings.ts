import type { IconName } from './names.ts';

/** A drawing taken apart: the attributes of its <svg> and the marks inside. */
export interface Drawing {
  readonly attributes: Readonly<Record<string, string>>;
  readonly markup: string;
}

const files = import.meta.glob<string>('./*.svg', { query: '?raw', import: 'default', eager: true });

function takeApart(svg: string): Drawing {
  const parts = /^<svg([^>]*)>\s*([\s\S]*?)\s*<\/svg>\s*$/.exec(svg);
  if (!parts) throw new Error('not a single <svg> element: ' + svg.slice(0, 60));
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of (parts[1] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (key !== 'xmlns') attributes[key] = value;
  }
  return { attributes, markup: (parts[2] ?? '').replace(/>\s+</g, '><') };
}

/** The drawings by name, read from the SVG files at build time. */
export const drawings = Object.fromEntries(
  Object.entries(files).map(([path, svg]) => [path.slice(2, -'.svg'.length), takeApart(svg)]),
) as Record<IconName, Drawing>;
