import { readFileSync } from 'node:fs';

/** The names of the colour roles to their #rrggbb values, for one theme. */
export type Palette = Readonly<Record<string, string>>;

/**
 * The two palettes, read from tokens.css, which is the only place a colour is written. For whatever
 * draws outside the browser: social cards, code highlighting, the palette's test. Build time only.
 */
export function readPalettes(): { readonly light: Palette; readonly dark: Palette } {
  const css = readFileSync('src/site/theme/tokens.css', 'utf8');
  const light: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const [, role, day, night] of css.matchAll(
    /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g,
  )) {
    if (!role || !day || !night) continue;
    light[role] = day;
    dark[role] = night;
  }
  return { light, dark };
}
