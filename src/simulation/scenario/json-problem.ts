/**
 * Where a text stops being JSON: the index of the first character that can't stand there, or the text's length where it
 * ends too early; -1 where it is JSON. Engines tell this each in its own words or not at all. Never throws, however deep
 * a text nests.
 */
export function jsonProblem(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = skipSpace(text, 0);
  for (;;) {
    // A value has to stand here.
    const start = text[at];
    if (start === '{' || start === '[') {
      open.push(start);
      at = skipSpace(text, at + 1);
      if (text[at] === closing[start]) {
        open.pop();
        at++;
      } else {
        if (start === '[') continue;
        const value = afterName(text, at);
        if (value < 0) return ~value;
        at = value;
        continue;
      }
    } else {
      const end = afterScalar(text, at);
      if (end < 0) return ~end;
      at = end;
    }
    // A value stood here: what holds it goes on, or ends.
    for (;;) {
      at = skipSpace(text, at);
      const inside = open.at(-1);
      if (inside === undefined) return at === text.length ? -1 : at;
      if (text[at] === closing[inside]) {
        open.pop();
        at++;
        continue;
      }
      if (text[at] !== ',') return at;
      at = skipSpace(text, at + 1);
      if (inside === '{') {
        const value = afterName(text, at);
        if (value < 0) return ~value;
        at = value;
      }
      break;
    }
  }
}

/** Line and column of an index of a text, both from 1. */
export function placeIn(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const closing = { '{': '}', '[': ']' } as const;

function skipSpace(text: string, at: number): number {
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
  return at;
}

/** Where the value after the member name at `at` begins; `~index` of the problem where there is none. */
function afterName(text: string, at: number): number {
  if (text[at] !== '"') return ~at;
  const end = afterString(text, at);
  if (end < 0) return end;
  const colon = skipSpace(text, end);
  return text[colon] === ':' ? skipSpace(text, colon + 1) : ~colon;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The index after the string, number or word at `at`; `~index` of the problem where there is none. */
function afterScalar(text: string, at: number): number {
  if (text[at] === '"') return afterString(text, at);
  for (const word of ['true', 'false', 'null']) {
    if (text[at] !== word[0]) continue;
    for (let i = 0; i < word.length; i++) if (text[at + i] !== word[i]) return ~(at + i);
    return at + word.length;
  }
  number.lastIndex = at;
  return number.test(text) ? number.lastIndex : ~at;
}

function afterString(text: string, start: number): number {
  for (let at = start + 1; at < text.length;) {
    if (text[at] === '"') return at + 1;
    if (text[at]! < ' ') return ~at;
    if (text[at] !== '\\') at++;
    else {
      escape.lastIndex = at;
      if (!escape.test(text)) return ~at;
      at = escape.lastIndex;
    }
  }
  return ~text.length;
}
