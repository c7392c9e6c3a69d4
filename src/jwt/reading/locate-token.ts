import { decodeBase64url } from './base64url.ts';

/** Where a token stands in a text, without what is wrapped around it. */
export interface Location {
  readonly start: number;
  readonly end: number;
  /** what a sentence goes on with behind it, and the end no longer holds */
  readonly tail?: { readonly start: number; readonly end: number };
}

/** Beginning of a part that may hold a JSON object: `{` and the first bits of whatever follows it. */
const OBJECT = /(?<![\w.-])e[w-z\d_+/-][\w+/-]/g;
/** White space, and the characters that look like nothing at all and come along from web pages and chats. */
export const BLANK = /[\s\u00ad\u200b-\u200d\u2060]/;
/** What is put around a token, and what closes it. */
export const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['<', '>'],
  ['(', ')'],
  ['[', ']'],
]);
/** One of them before a token; in JSON within a string a backslash belongs to it. */
export const QUOTED = /\\?(["'`“‘<([])\s*$/;
/** What ends a word that may be a token. */
const DELIMITER = /[\s"'`;,&<>{}()]/g;
/** Schemes of an Authorization header that carry tokens: RFC 6750 section 2.1, RFC 9449 section 7.1. */
const WRAPPED = /^\s*(?:(?:proxy-)?authorization\s*:\s*)?(?:(?:bearer|dpop)\s+)?["'`]?\s*/i;
/** A JWS or JWE of which no part that has to be there is missing, broken into lines or not. */
const WHOLE = /^[\w\s+/=-]+\.[\w\s+/=-]*\.(?:[\w\s+/=-]*\.[\w\s+/=-]+\.)?[\w\s+/=-]+$/;
/** A line that follows and is something else: `Host: example.com`, `OTHER=1`, the end of a request's head. */
const NEXT_FIELD = /[\r\n][ \t]*[a-z][\w.-]*:\s/i;
const NEXT_ASSIGNMENT = /[\r\n][ \t]*[a-z][\w.-]* ?=(?!=|\s|$)/i;
const EMPTY_LINE = /\r?\n[ \t]*\r?\n/;
/** How far back a line is looked at: enough for a `Cookie` header as large as servers accept. */
const LOOK_BACK = 8192;

/** What a sentence goes on with behind a token: punctuation, and in Korean a particle, with or without a space. */
const TAIL = /[\s,;.!?…、。·)}\]>\p{Script=Hangul}]/u;

/** Where the token in a text is; without anything that looks like one, where one would be. */
export function locateToken(text: string): Location {
  const start = likelyStarts(text)[0] ?? WRAPPED.exec(text)![0].length;
  const end = endOf(text, start);
  // What isn't whole without it keeps it: there it is a wrong character, or a part that is missing.
  let whole = end;
  while (whole > start && TAIL.test(text[whole - 1]!)) whole--;
  if (whole === end || !WHOLE.test(text.slice(start, whole))) return { start, end };
  const tail = whole + text.slice(whole, end).search(/\S/);
  return { start, end: whole, tail: { start: tail, end } };
}

/** Where else, from an offset on, something stands that looks like a whole token. */
export function nextToken(text: string, from: number): Location | undefined {
  for (const { at, end, dots } of candidates(text, from)) if (dots >= 2) return { start: at, end };
  return undefined;
}

/** What stands before the token in its line, the nearest part of it. */
export function lineBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  // A member's or a scheme's value may stand in the next line; then the line before is the one that tells.
  const trimmed = before.trimEnd();
  const lineBreak = Math.max(trimmed.lastIndexOf('\n'), trimmed.lastIndexOf('\r'));
  return before.slice(lineBreak + 1);
}

interface Candidate {
  readonly at: number;
  readonly end: number;
  readonly dots: number;
}

/** The first that has all its dots, else the first: a token broken into lines has them in another word. */
function likelyStarts(text: string): number[] {
  let first: number | undefined;
  for (const { at, dots } of candidates(text, 0)) {
    if (dots >= 2) return [at];
    first ??= at;
  }
  return first === undefined ? [] : [first];
}

function* candidates(text: string, from: number): Generator<Candidate> {
  const opening = new RegExp(OBJECT);
  const delimiter = new RegExp(DELIMITER);
  opening.lastIndex = from;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const at = match.index;
    if (!opensObject(text.slice(at, at + 24))) continue;
    delimiter.lastIndex = at;
    const end = delimiter.exec(text)?.index ?? text.length;
    opening.lastIndex = end;
    yield { at, end, dots: text.slice(at, end).split('.').length - 1 };
  }
}

function opensObject(encoded: string): boolean {
  const { bytes } = decodeBase64url(/^[\w+/-]*/.exec(encoded)![0]);
  return /^\{\s*(["}]|$)/.test(String.fromCharCode(...bytes));
}

function endOf(text: string, start: number): number {
  const line = lineBefore(text, start);
  const ends = [text.length];
  const stop = (at: number) => {
    if (at >= 0) ends.push(at);
  };
  const search = (pattern: RegExp) => {
    const at = text.slice(start).search(pattern);
    stop(at < 0 ? at : at + start);
  };
  // Another whole token follows: then this one is whole too, and ends with its word.
  const [word] = candidates(text, start);
  if (word?.at === start && word.dots >= 2 && nextToken(text, word.end)) stop(word.end);
  const opened = QUOTED.exec(line)?.[1];
  const closed = opened === undefined ? -1 : text.indexOf(QUOTES.get(opened)!, start);
  if (closed !== -1) return trimmedEnd(text, start, Math.min(closed, ...ends));
  // A quote ends it where the same one opened something before, and where nothing else follows: curl -H "… eyJ…" …
  for (const quote of ['"', "'", '`']) if (line.includes(quote)) stop(text.indexOf(quote, start));
  search(/["'`]\s*$/);
  if (/cookie\s*:/i.test(line)) search(/;/);
  else if (/=\s*$/.test(line)) search(/[&;#]/);
  else if (/:\s*$/.test(line)) search(/[,}]/);
  search(NEXT_FIELD);
  if (/=\s*$/.test(line)) search(NEXT_ASSIGNMENT);
  if (/(?:cookie|authorization)\s*:/i.test(line)) search(EMPTY_LINE);
  return trimmedEnd(text, start, Math.min(...ends));
}

/** Without white space, and without the backslash of an escaped quote. */
function trimmedEnd(text: string, start: number, end: number): number {
  let last = text[end - 1] === '\\' ? end - 1 : end;
  while (last > start && BLANK.test(text[last - 1]!)) last--;
  return Math.max(start, last);
}
