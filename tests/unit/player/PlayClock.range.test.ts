import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingAt, rangeOf, SHORTEST_RANGE, startingAt, withinRun } from '../../../src/player/clock/range.ts';

const END = 5_000_000;
const moment = fc.integer({ min: 0, max: END });

test('whatever two moments it is made of, a range lies in the run and can be told from a moment', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      for (const { from, to } of [
        rangeOf(a, b, END),
        startingAt(rangeOf(a, b, END), b, END),
        endingAt(rangeOf(a, b, END), a, END),
        startingAt(undefined, a, END),
        endingAt(undefined, a, END),
      ]) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(END);
        expect(to - from).toBeGreaterThanOrEqual(SHORTEST_RANGE);
      }
    }),
  );
});

test('a start and an end are set one by one, in either order', () => {
  const start = startingAt(undefined, 1_000_000, END);
  expect(start).toEqual({ from: 1_000_000, to: END });
  expect(endingAt(start, 2_000_000, END)).toEqual({ from: 1_000_000, to: 2_000_000 });
  const end = endingAt(undefined, 2_000_000, END);
  expect(end).toEqual({ from: 0, to: 2_000_000 });
  expect(startingAt(end, 1_000_000, END)).toEqual({ from: 1_000_000, to: 2_000_000 });
});

test('a start past the end, or an end before the start, begins a new range', () => {
  const range = { from: 1_000_000, to: 2_000_000 };
  expect(startingAt(range, 3_000_000, END)).toEqual({ from: 3_000_000, to: END });
  expect(endingAt(range, 500_000, END)).toEqual({ from: 0, to: 500_000 });
});

test('a run that ends earlier cuts a range, or drops it', () => {
  expect(withinRun({ from: 1_000_000, to: 2_000_000 }, 1_500_000)).toEqual({
    from: 1_000_000,
    to: 1_500_000,
  });
  expect(withinRun({ from: 1_000_000, to: 2_000_000 }, 1_000_500)).toBeUndefined();
});
