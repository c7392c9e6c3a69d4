import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { jsonProblemPhrase } from '../../../../src/player/words/jsonWords.ts';
import { jsonText } from '../../../../src/simulation/scenario/fields.ts';
import { jsonObjectProblem } from '../../../../src/simulation/scenario/json-object-text.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json({ maxDepth: 3 }),
  fc.dictionary(fc.string(), fc.jsonValue()).map((object) => JSON.stringify(object, null, 2)),
  fc
    .tuple(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.nat(80),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    .map(([object, at, put]) => {
      const whole = JSON.stringify(object);
      return whole.slice(0, at) + put + whole.slice(at + 1);
    }),
);
const LARGEST = 64;
const field = jsonText(LARGEST);

test('any text is a JSON object or has a place at which it stops being one, and a sentence for it', () => {
  fc.assert(
    fc.property(text, (one) => {
      const problem = jsonObjectProblem(one, LARGEST);
      if (problem === undefined) {
        const value: unknown = JSON.parse(one);
        expect(value !== null && typeof value === 'object' && !Array.isArray(value)).toBe(true);
        expect(one.isWellFormed()).toBe(true);
      } else {
        expect(problem.position).toBeGreaterThanOrEqual(0);
        expect(problem.position).toBeLessThanOrEqual(one.length);
        expect(jsonProblemPhrase(one, problem, LARGEST)).toMatch(/요\.$/u);
      }
    }),
  );
});

test('the field takes such a text without its white space, says the same, and is of the size it is said to be at most', () => {
  fc.assert(
    fc.property(text, (one) => {
      const read = z.safeDecode(field.codec, one);
      expect(read.success).toBe(one === '' || jsonObjectProblem(one, LARGEST) === undefined);
      if (!read.success || one === '') return;
      expect(JSON.parse(read.data)).toEqual(JSON.parse(one));
      expect(new TextEncoder().encode(read.data).length).toBeLessThanOrEqual(LARGEST);
      expect(z.encode(field.codec, read.data)).toBe(read.data);
      expect(z.decode(field.codec, read.data)).toBe(read.data);
    }),
  );
});

test.each([
  ['{"a":1', 'not-json', 6],
  ['{"a":1,}', 'not-json', 7],
  ['[1]', 'not-object', 0],
  [' "a"', 'not-object', 1],
  ['{"a":"\ud800"}', 'not-text', 6],
  [`{"a":"${'가'.repeat(20)}"}`, 'too-large', 25],
  [`{"a":"${'가'.repeat(18)}"}`, undefined, 0],
  [`{"a":"${'가'.repeat(18)}"}${' '.repeat(500)}`, undefined, 0],
  [`{"a":"${' '.repeat(70)}"}`, 'too-large', 64],
  [`{"a":"\\\\" ${' '.repeat(70)}}`, undefined, 0],
  [`${'{"a":'.repeat(12)}1${'}'.repeat(12)}`, 'too-large', 64],
])('%j: %s at %i', (one, what, position) => {
  const problem = jsonObjectProblem(one, LARGEST);
  expect(problem?.what).toBe(what);
  if (what !== undefined) expect(problem?.position).toBe(position);
});
