import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aloneIn } from '../../../../src/player/compare/counterparts.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { messageAt } from '../../../../src/simulation/trace/messages.ts';
import { recordingOf } from '../recordings.ts';

/** A recording of nothing but keys. */
function keyed(keys: readonly (readonly [number, number])[]): Recording {
  const keyHigh = Uint32Array.from(keys, ([high]) => high);
  const keyLow = Uint32Array.from(keys, ([, low]) => low);
  return { messages: { length: keys.length, keyHigh, keyLow } } as unknown as Recording;
}

/** Few keys, so that they meet, and many of one low half, so that they crowd one place of the table. */
const keys = fc.uniqueArray(fc.tuple(fc.nat(5), fc.oneof(fc.nat(5), fc.constant(0xffffffff))), {
  selector: String,
});

test('counts what is in one run only, as comparing each with each would', () => {
  fc.assert(
    fc.property(keys, keys, (a, b) => {
      const [inA, inB] = [new Set(a.map(String)), new Set(b.map(String))];
      expect(aloneIn(keyed(a), keyed(b))).toEqual({
        a: a.filter((key) => !inB.has(String(key))).length,
        b: b.filter((key) => !inA.has(String(key))).length,
      });
    }),
  );
});

test('a fault on one server leaves every message alike that its causes don’t touch', async () => {
  const base = 'services=4&strategy=local&users=8&duration=10s';
  const [a, b] = [await recordingOf(base), await recordingOf(`${base}&fault=kill:service-2@5s`)];
  const alone = aloneIn(a, b);
  expect(aloneIn(a, a)).toEqual({ a: 0, b: 0 });
  expect(alone.a).toBeGreaterThan(0);
  const before = [...a.messages.sentAt].filter((at) => at < 5_000_000).length;
  expect(alone.a).toBeLessThanOrEqual(a.messages.length - before);
  const keysOfB = new Set(Array.from({ length: b.messages.length }, (_, row) => messageAt(b, row).key));
  const lacking = Array.from({ length: a.messages.length }, (_, row) => messageAt(a, row)).filter(
    ({ key }) => !keysOfB.has(key),
  );
  expect(alone.a).toBe(lacking.length);
});
