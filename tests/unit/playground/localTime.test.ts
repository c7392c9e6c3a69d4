import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { localOf, unixOf } from '../../../src/playground/localTime.ts';

test('a time in Korea is nine hours ahead of UTC', () => {
  expect(localOf(0)).toBe('1970-01-01T09:00:00');
  expect(unixOf('1970-01-01T09:00')).toBe(0);
});

test('the field gives back every second that it can show', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_000_000_000, max: 253_000_000_000 }), (at) => {
      expect(unixOf(localOf(at))).toBe(at);
    }),
  );
});

test('what no field can show is empty, and empty is no time', () => {
  for (const at of [1e12, -1e12, NaN, Infinity]) expect(localOf(at)).toBe('');
  expect(unixOf('')).toBeUndefined();
});
