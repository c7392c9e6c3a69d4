import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeFaces } from './faces.ts';

/** Where the faces' stylesheet appears, for Starlight's list of stylesheets. */
export const FACES_CSS = './.cache/fonts/faces.css';

/**
 * Cuts the site's fonts to the glyphs it uses before anything is built. From there Vite treats them
 * as any other file: a hash in the name, the base path before it. While developing, whole fonts.
 */
export function fonts(): AstroIntegration {
  return {
    name: 'auth-lab-fonts',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        await writeFaces(fileURLToPath(config.root), command === 'dev');
      },
    },
  };
}
