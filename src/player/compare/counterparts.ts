import type { MessageColumns, Recording } from '../../simulation/kernel/recording.ts';

/** The messages of a pair of runs that are in one of them only: what a change made or took away. */
export interface Alone {
  readonly a: number;
  readonly b: number;
}

const known = new WeakMap<Recording, WeakMap<Recording, Alone>>();

/** Counts the messages without a counterpart, by their keys. Once a pair, in time linear in their length. */
export function aloneIn(a: Recording, b: Recording): Alone {
  let pairs = known.get(a);
  if (pairs === undefined) known.set(a, (pairs = new WeakMap()));
  let alone = pairs.get(b);
  if (alone === undefined) {
    alone = { a: countWithout(a.messages, b.messages), b: countWithout(b.messages, a.messages) };
    pairs.set(b, alone);
  }
  return alone;
}

/** How many messages of one run have a key that the other has not. */
function countWithout(messages: MessageColumns, other: MessageColumns): number {
  const has = keysOf(other);
  let count = 0;
  for (let row = 0; row < messages.length; row++) {
    if (!has(messages.keyHigh[row]!, messages.keyLow[row]!)) count++;
  }
  return count;
}

/** An open-addressed table of keys. They are hashes already: their low half spreads them. */
function keysOf({ keyHigh, keyLow, length }: MessageColumns): (high: number, low: number) => boolean {
  let size = 2;
  while (size < 2 * length) size *= 2;
  const rows = new Int32Array(size).fill(-1);
  const slotOf = (high: number, low: number) => {
    let slot = low & (size - 1);
    while (rows[slot]! >= 0 && (keyLow[rows[slot]!] !== low || keyHigh[rows[slot]!] !== high))
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (let row = 0; row < length; row++) rows[slotOf(keyHigh[row]!, keyLow[row]!)] = row;
  return (high, low) => rows[slotOf(high, low)]! >= 0;
}
