import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../../src/player/transport/spread.ts';

const line = [-8, 348] as const;
const wantedOnes = (most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 340 }), { minLength: 1, maxLength: most })
    .map((list) => list.sort((a, b) => a - b));

test('what has room is apart by its size and inside the line, in the same order', () => {
  fc.assert(
    fc.property(wantedOnes(8), (wanted) => {
      const places = spread(wanted, 44, line);
      expect(places).toHaveLength(wanted.length);
      for (const [i, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-8 + 22 - 1e-6);
        expect(place).toBeLessThanOrEqual(348 - 22 + 1e-6);
        if (i > 0) expect(place - places[i - 1]!).toBeGreaterThanOrEqual(44 - 1e-6);
      }
    }),
  );
});

test('what is apart already stays where it wants to be', () => {
  expect(spread([50, 120, 300], 44, line)).toEqual([50, 120, 300]);
});

test('two of one moment stand on either side of it, and push a third no further than it takes', () => {
  expect(spread([100, 100], 44, line)).toEqual([78, 122]);
  expect(spread([100, 100, 300], 44, line)).toEqual([78, 122, 300]);
  expect(spread([0, 0], 44, line)).toEqual([14, 58]);
});

test('where there is no room for all they overlap evenly, and none leaves the line', () => {
  fc.assert(
    fc.property(wantedOnes(40), (wanted) => {
      fc.pre(wanted.length > 8);
      const places = spread(wanted, 44, line);
      const step = (356 - 44) / (wanted.length - 1);
      expect(Math.min(...places)).toBeCloseTo(14, 5);
      expect(Math.max(...places)).toBeCloseTo(326, 5);
      for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).toBeCloseTo(step, 5);
    }),
  );
});
