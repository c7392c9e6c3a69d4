import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MARK = '\0monaco-style:';
const OURS = fileURLToPath(new URL('../playground/editor/monaco/', import.meta.url)).replaceAll('\\', '/');

/**
 * Lets Monaco's style sheets come with Monaco. Astro links every style sheet that a page's scripts could ever import, so
 * that those of an editor nobody has asked for yet would hold back the first paint: as text in Monaco's own chunk they don't.
 */
export function monacoStyles(): Plugin {
  return {
    name: 'auth-lab:monaco-styles',
    enforce: 'pre',
    async resolveId(source, importer) {
      const from = importer?.replaceAll('\\', '/') ?? '';
      if (!source.endsWith('.css') || !(from.includes('/monaco-editor/') || from.startsWith(OURS)))
        return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && `${MARK}${resolved.id}.js`;
    },
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const file = id.slice(MARK.length, -'.js'.length);
      return [
        `import css from ${JSON.stringify(`${file}?inline`)};`,
        `const style = document.createElement('style');`,
        `style.textContent = css;`,
        `document.head.append(style);`,
      ].join('\n');
    },
  };
}
