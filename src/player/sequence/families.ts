import type { Recording } from '../../simulation/kernel/recording.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';

/** Who starts requests of his own will: what he sends next is no part of the request before. */
const STARTERS: readonly string[] = ['browser', 'attacker'];

/**
 * The first message of the request that every message belongs to, by row: what a user's click sent, and all that
 * followed from it. A connection that a fault broke belongs to the request it was to answer, and so does the retry. A
 * click that only waited for the answer before it is a request of its own; a new sign-in that a refusal made necessary
 * is not. Built once a recording.
 */
export const requestsOf = perRecording((recording): Int32Array => {
  const { cause, replyTo, from, status, length } = recording.messages;
  const starts = startersOf(recording);
  const root = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const parent = cause[row]! >= 0 ? cause[row]! : replyTo[row]!;
    const begins = parent < 0 || (starts[from[row]!] === 1 && status[parent]! < 400);
    root[row] = begins ? row : root[parent]!;
  }
  return root;
});

/** 1 for every actor that starts requests, by row. */
function startersOf({ actors, strings }: Recording): Uint8Array {
  return Uint8Array.from(actors.role, (role) => (STARTERS.includes(strings[role]!) ? 1 : 0));
}
