import { applyEdits, modify } from 'jsonc-parser';
import { jsonObject } from './json-object.ts';

const LINES = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } } as const;

/**
 * The text of a JSON object with these members set; the rest of it stays as it is written, numbers too long for JavaScript
 * included. A text that is no object gives way to one.
 */
export function withMembers(text: string, members: Readonly<Record<string, unknown>>): string {
  const object = jsonObject(text);
  if (object === undefined) return JSON.stringify(members, undefined, 2);
  const edited = Object.entries(members).reduce(
    (before, [name, value]) => applyEdits(before, modify(before, [name], value, LINES)),
    text,
  );
  // Of a name that stands twice the first is edited and the last holds: such a text is written anew.
  const holds = Object.entries(members).every(
    ([name, value]) => JSON.stringify(jsonObject(edited)?.[name]) === JSON.stringify(value),
  );
  return holds ? edited : JSON.stringify({ ...object, ...members }, undefined, 2);
}
