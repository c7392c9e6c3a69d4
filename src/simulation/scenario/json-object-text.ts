import { jsonProblem } from './json-problem.ts';

/** Why a text can't stand for a JSON object. */
export interface JsonObjectProblem {
  readonly what: 'too-large' | 'not-text' | 'not-json' | 'not-object';
  /** the first character at fault, UTF-16 code units; the text's length where it ends too early */
  readonly position: number;
}

/**
 * What keeps a text from being a JSON object of so many bytes of UTF-8 at most; undefined where nothing does. White space between
 * its tokens isn't counted: it is no part of what is said. Never throws, whatever the text.
 */
export function jsonObjectProblem(text: string, largest: number): JsonObjectProblem | undefined {
  const beyond = characterBeyond(text, largest);
  if (beyond >= 0) return { what: 'too-large', position: beyond };
  // Half of a pair of surrogates is no character: neither an address nor UTF-8 could say it.
  const half = /\p{Surrogate}/u.exec(text);
  if (half !== null) return { what: 'not-text', position: half.index };
  const broken = jsonProblem(text);
  if (broken >= 0) return { what: 'not-json', position: broken };
  const start = text.search(/\S/);
  return text[start] === '{' ? undefined : { what: 'not-object', position: start };
}

/** Where a text grows beyond so many bytes of UTF-8, white space outside its strings aside; -1 where it doesn't. */
function characterBeyond(text: string, largest: number): number {
  let bytes = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    const character = text[at]!;
    if (character === '"' && !isEscaped(text, at)) inString = !inString;
    if (inString || !' \t\n\r'.includes(character))
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > largest) return at;
    if (code >= 0x10000) at++;
  }
  return -1;
}

/** Whether a backslash that isn't escaped itself stands before a character. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
