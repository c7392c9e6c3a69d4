/** A package that a page may not carry, known by a string of its own that survives minifying. */
export type Forbidden = { name: string; marker: RegExp; why: string; sample: string };

/** What chapters and labs may never load, with a line of code that does (the detector is tried on it). */
export const FORBIDDEN: Forbidden[] = [
  {
    name: 'monaco-editor',
    marker: /monaco-mouse-cursor-text/,
    why: '700 kB for an editor that only the playground has',
    sample: "import { editor } from 'monaco-editor/editor/editor.api.js'; console.log(editor.create)",
  },
  {
    name: 'elkjs',
    marker: /org\.eclipse\.elk/,
    why: '1.5 MB: layouts are made at build time',
    sample: "import Elk from 'elkjs/lib/elk.bundled.js'; console.log(Elk)",
  },
  {
    name: 'zod',
    marker: /["'`]ZodType["'`]/,
    why: 'ten times the size of zod/mini',
    sample: "import { object, string } from 'zod'; console.log(object({ a: string() }))",
  },
];

/** The names of the forbidden packages found in a script. */
export function forbiddenIn(script: string): string[] {
  return FORBIDDEN.filter(({ marker }) => marker.test(script)).map(({ name }) => name);
}
