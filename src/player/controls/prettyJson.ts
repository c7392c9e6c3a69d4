import { applyEdits, format } from 'jsonc-parser';

/** A JSON text with a member a line, everything else as it was written: numbers too long for JavaScript, names that stand twice. */
export function prettyJson(text: string): string {
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}
