import { jsonObject } from '../jwt/json-object.ts';

/** The text of a JSON object with these members set, in lines; any other text gives way to one. */
export function withMembers(text: string, members: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...jsonObject(text), ...members }, undefined, 2);
}
