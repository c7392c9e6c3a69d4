import type { Recording } from '../../simulation/kernel/recording.ts';
import { isGood, TOKEN_KINDS, type TokenKind } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { type Judged, verdictsOf } from '../../simulation/labs/jwt-validation/read-verdicts.ts';

/** What became of a kind of token in a run. */
export interface Outcome {
  readonly kind: TokenKind;
  /** the first time it was judged; every other time went the same way, since nobody turns a switch during a run */
  readonly judged: Judged;
  readonly times: number;
  readonly verdict: Verdict;
}

/** Accepted or refused, rightly or wrongly. */
export type Verdict = 'accepted' | 'refused' | 'wrongly-accepted' | 'wrongly-refused';

/** The outcome of every kind that was judged, in the order of the catalogue. */
export function outcomesOf(recording: Recording): readonly Outcome[] {
  const byKind = Map.groupBy(verdictsOf(recording), ({ kind }) => kind);
  return TOKEN_KINDS.flatMap((kind): readonly Outcome[] => {
    const all = byKind.get(kind);
    const judged = all?.[0];
    return judged === undefined
      ? []
      : [{ kind, judged, times: all?.length ?? 0, verdict: verdictOf(judged) }];
  });
}

function verdictOf({ kind, accepted, mistaken }: Judged): Verdict {
  if (accepted) return mistaken ? 'wrongly-accepted' : 'accepted';
  return isGood(kind) ? 'wrongly-refused' : 'refused';
}
