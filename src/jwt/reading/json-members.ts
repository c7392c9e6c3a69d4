import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { MappedText, Range } from './mapped-text.ts';

/** JSON that nests deeper isn't read: whoever shows or copies it would run out of stack (RFC 8259 section 9 allows a limit). */
export const DEPTH_LIMIT = 200;

/** A text read as JSON. */
export interface JsonReading {
  /** undefined where the text isn't JSON, or nests too deep */
  readonly json: unknown;
  /** where the text stops being JSON; an empty range at its end where something is missing */
  readonly breaks: Range | undefined;
  /** the bracket that goes beyond the limit */
  readonly tooDeep: Range | undefined;
}

/** A member of an object as it is written, duplicates included. */
export interface Member {
  readonly name: string;
  readonly key: Range;
  readonly value: Range;
  /** of a list, where its items stand */
  readonly items: readonly Range[];
}

/** `JSON.parse` decides whether it is JSON; a parser with positions says where it breaks. Never throws. */
export function readJson(text: string): JsonReading {
  const deep = bracketBeyondLimit(text);
  if (deep !== undefined) return { json: undefined, breaks: undefined, tooDeep: { at: deep, length: 1 } };
  try {
    return { json: JSON.parse(text) as unknown, breaks: undefined, tooDeep: undefined };
  } catch {
    return { json: undefined, breaks: breakOf(text), tooDeep: undefined };
  }
}

/** The members of the object a text holds, in order; none where it holds no object. For texts that `readJson` read. */
export function membersOf(text: string): readonly Member[] {
  const root = treeOf(text).root;
  if (root?.type !== 'object') return [];
  return (root.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    const items = value.type === 'array' ? (value.children ?? []).map(rangeOf) : [];
    return [{ name: String(key.value), key: rangeOf(key), value: rangeOf(value), items }];
  });
}

/** The members of the object that stands at a range of a JSON text, with ranges of that text. */
export function membersIn(text: string, { at, length }: Range): readonly Member[] {
  const moved = (range: Range): Range => ({ at: range.at + at, length: range.length });
  return membersOf(text.slice(at, at + length)).map(({ name, key, value, items }) => ({
    name,
    key: moved(key),
    value: moved(value),
    items: items.map(moved),
  }));
}

/** Those members whose name was there before. */
export function repeatedMembers(members: readonly Member[]): readonly Member[] {
  const names = new Set<string>();
  return members.filter(({ name }) => names.has(name) || !names.add(name));
}

/** The string that stands at a range of a JSON text, its escapes undone, behind its opening quote. */
export function stringIn(text: string, { at, length }: Range): MappedText {
  const from = [at];
  const to = [at + 1];
  let content = '"';
  for (const { 0: piece, index } of text
    .slice(at + 1, at + length - 1)
    .matchAll(/\\u[0-9a-f]{4}|\\.|[^\\]/gi)) {
    content += piece.length > 1 ? (JSON.parse(`"${piece}"`) as string) : piece;
    from.push(at + 1 + index);
    to.push(at + 1 + index + piece.length);
  }
  return { text: content, from, to };
}

function rangeOf({ offset, length }: Node): Range {
  return { at: offset, length };
}

function treeOf(text: string): { readonly root: Node | undefined; readonly errors: readonly ParseError[] } {
  const errors: ParseError[] = [];
  const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
  try {
    return { root: parseTree(text, errors, strict), errors };
  } catch {
    // What isn't JSON may nest where nobody counted, in what the parser takes for a comment: it ran out of stack.
    return { root: undefined, errors };
  }
}

function breakOf(text: string): Range {
  const [first] = treeOf(text).errors;
  // The two parsers may differ in something; then the whole text is what isn't JSON.
  if (!first) return { at: 0, length: text.length };
  const at = Math.min(first.offset, text.length);
  return { at, length: Math.min(first.length, text.length - at) };
}

/** Before any parser that recurses sees the text. Brackets in strings don't nest. */
function bracketBeyondLimit(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      if (++depth > DEPTH_LIMIT) return at;
    } else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return undefined;
}
