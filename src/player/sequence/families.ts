import type { Recording } from '../../simulation/kernel/recording.ts';

/** Who starts requests of his own will: what he sends next is no part of the request before. */
const STARTERS: readonly string[] = ['browser', 'attacker'];

const roots = new WeakMap<Recording, Int32Array>();

/**
 * The first message of the request that every message belongs to, by row: what a user's click sent, and all that
 * followed from it. A click that only waited for the answer before it is a request of its own; a new sign-in that a
 * refusal made necessary is not. Built once a recording.
 */
export function requestsOf(recording: Recording): Int32Array {
  let root = roots.get(recording);
  if (root === undefined) {
    const { cause, from, status, length } = recording.messages;
    const starts = startersOf(recording);
    root = new Int32Array(length);
    for (let row = 0; row < length; row++) {
      const parent = cause[row]!;
      const begins = parent < 0 || (starts[from[row]!] === 1 && status[parent]! < 400);
      root[row] = begins ? row : root[parent]!;
    }
    roots.set(recording, root);
  }
  return root;
}

/** 1 for every actor that starts requests, by row. */
function startersOf({ actors, strings }: Recording): Uint8Array {
  return Uint8Array.from(actors.role, (role) => (STARTERS.includes(strings[role]!) ? 1 : 0));
}
