import { REQUEST_BYTES } from '../../actors/http.ts';
import type { Outgoing } from '../../kernel/message.ts';
import type { SessionLifecycleParameters } from './fields.ts';

/** Guesses are told together, so many seconds of them in one message, µs. */
export const GUESS_ROUND = 10_000_000;

/** Guesses number `first` to `first + count - 1`, of all the attacker makes. */
export interface GuessBatch {
  readonly first: number;
  readonly count: number;
}

/** How many guesses a round holds. */
export function guessesARound({ guesses }: Pick<SessionLifecycleParameters, 'guesses'>): number {
  return (guesses * GUESS_ROUND) / 1_000_000;
}

/** One message that stands for all the requests of a round. */
export function guessBatch(batch: GuessBatch): Outgoing {
  return {
    type: 'guess.batch',
    method: String(batch.count),
    // A column of the recording holds 31 bits.
    bytes: Math.min(batch.count * REQUEST_BYTES, 2_147_483_647),
    payload: batch,
    expectsReply: true,
  };
}
