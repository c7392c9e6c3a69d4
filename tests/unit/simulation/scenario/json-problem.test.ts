import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonProblem, placeIn } from '../../../../src/simulation/scenario/json-problem.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with a character put in, taken out or changed: mostly no JSON, at any place. */
const nearly = fc
  .tuple(
    fc.json(),
    fc.nat(200),
    fc.nat(1),
    fc.constantFrom('', '"', ',', ':', '{', ']', '\\', '1', '-', 'e', 'n', '\n', '\u0001'),
  )
  .map(([text, at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed));

test('a text is JSON exactly where no problem is found', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.json(), fc.string()), (text) => {
      expect(jsonProblem(text) < 0).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('what comes before a problem can be gone on with, what comes up to it can’t', () => {
  fc.assert(
    fc.property(nearly, (text) => {
      const at = jsonProblem(text);
      fc.pre(at >= 0 && at < text.length);
      // Cut off before the problem, the text only ends too early, or is whole.
      const before = jsonProblem(text.slice(0, at));
      expect(before === -1 || before === at).toBe(true);
      expect(jsonProblem(text.slice(0, at + 1))).toBe(at);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['', 0],
  ['{"a": 1,}', 8],
  ['{"a": 1', 7],
  ['[1 2]', 3],
  ['{a: 1}', 1],
  ['{"a" 1}', 5],
  ["{'a': 1}", 1],
  ['{"a": tru}', 9],
  ['{"a": 01}', 7],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['{} {}', 3],
  ['{"a": 1}', -1],
])('%j has its problem at %i', (text, at) => {
  expect(jsonProblem(text)).toBe(at);
});

test('nesting of any depth is read', () => {
  const deep = '['.repeat(200_000);
  expect(jsonProblem(deep)).toBe(deep.length);
  expect(jsonProblem(deep + ']'.repeat(200_000))).toBe(-1);
});

test('places are counted in lines and columns from one', () => {
  expect(placeIn('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(placeIn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
