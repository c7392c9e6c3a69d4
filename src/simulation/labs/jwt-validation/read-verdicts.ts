import { factsOf } from '../../trace/actors.ts';
import { isMistake } from '../../trace/mistakes.ts';
import { perRecording } from '../../trace/per-recording.ts';
import { kindOfJti, type TokenKind } from './catalogue.ts';

/** One token judged by the service. */
export interface Judged {
  /** row of the decision */
  readonly row: number;
  readonly kind: TokenKind;
  readonly at: number;
  readonly accepted: boolean;
  /** taken for somebody else's than who sent it */
  readonly mistaken: boolean;
  /** the check that refused it and its code; empty where it was accepted */
  readonly check: string;
  readonly code: string;
  /** the token as the recording names it: `tok-3` */
  readonly token: string;
  /** when it was judged, Unix seconds */
  readonly unixSeconds: number;
}

/** Every token judged in a run, in order of time. */
export const verdictsOf = perRecording((recording): readonly Judged[] => {
  const { decisions, messages, strings } = recording;
  const judged: Judged[] = [];
  for (let row = 0; row < decisions.length; row++) {
    const kind = kindOfJti(strings[decisions.subject[row]!]!);
    if (kind === undefined) continue;
    const { check = '', code = '', at = '0' } = factsOf(strings[decisions.facts[row]!]!);
    judged.push({
      row,
      kind,
      at: decisions.at[row]!,
      accepted: decisions.accepted[row] === 1,
      mistaken: isMistake(recording, row),
      check,
      code,
      token: strings[messages.credential[decisions.cause[row]!]!]!,
      unixSeconds: Number(at),
    });
  }
  return judged;
});
