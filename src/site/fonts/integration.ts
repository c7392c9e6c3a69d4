import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeFaces } from './faces.ts';

/** The name of the faces' stylesheet, for Starlight's list of stylesheets. */
export const FACES_CSS = 'virtual:auth-lab/faces.css';
/** The name of a module whose default is the address of the face that text is set in; written out where it is imported. */
const TEXT_FACE = 'virtual:auth-lab/text-face';

/**
 * Cuts the site's fonts to the glyphs it uses before anything is built. From there Vite treats them
 * as any other file: a hash in the name, the base path before it. While developing, whole fonts.
 */
export function fonts(): AstroIntegration {
  return {
    name: 'auth-lab-fonts',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig }) => {
        const { css, text } = await writeFaces(fileURLToPath(config.root), command === 'dev');
        const resolveId = (id: string) =>
          id === FACES_CSS ? css : id === TEXT_FACE ? `${text}?url` : undefined;
        updateConfig({ vite: { plugins: [{ name: 'auth-lab-fonts', enforce: 'pre', resolveId }] } });
      },
    },
  };
}
