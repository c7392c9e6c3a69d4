import type { Recording } from '../../kernel/recording.ts';
import { factsOf } from '../../trace/actors.ts';
import { isMistake } from '../../trace/mistakes.ts';
import { perRecording } from '../../trace/per-recording.ts';
import { kindOfJti, OWN, type ShownKind, type TokenKind } from './catalogue.ts';
import { type Noticed, readNoticed } from './noticed.ts';

/** One token judged by the service. */
export interface Judged<Kind extends ShownKind = TokenKind> {
  /** row of the decision */
  readonly row: number;
  readonly kind: Kind;
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

/** A reader's own token judged by the service. */
export interface OwnJudged extends Judged<typeof OWN> {
  /** the checks that would refuse it with the leeway the service has */
  readonly noticedNow: readonly Noticed[];
  /** the same for a service that is set as it should be: it ought to be accepted where there is none */
  readonly noticedFully: readonly Noticed[];
}

/** Every token of the catalogue judged in a run, in order of time. */
export const verdictsOf = perRecording((recording): readonly Judged[] =>
  judgedIn(recording, (judged) => (judged.kind === OWN ? undefined : { ...judged, kind: judged.kind })),
);

/** Every time a reader's own token was judged, in order of time. */
export const ownVerdictsOf = perRecording((recording): readonly OwnJudged[] =>
  judgedIn(recording, (judged, { unseenNow = '', unseenFull = '' }) =>
    judged.kind === OWN
      ? {
          ...judged,
          kind: judged.kind,
          noticedNow: readNoticed(unseenNow),
          noticedFully: readNoticed(unseenFull),
        }
      : undefined,
  ),
);

function judgedIn<J>(
  recording: Recording,
  wanted: (judged: Judged<ShownKind>, facts: Readonly<Record<string, string>>) => J | undefined,
): readonly J[] {
  const { decisions, messages, strings } = recording;
  const all: J[] = [];
  for (let row = 0; row < decisions.length; row++) {
    const kind = kindOfJti(strings[decisions.subject[row]!]!);
    if (kind === undefined) continue;
    const facts = factsOf(strings[decisions.facts[row]!]!);
    const { check = '', code = '', at = '0' } = facts;
    const judged = {
      row,
      kind,
      at: decisions.at[row]!,
      accepted: decisions.accepted[row] === 1,
      mistaken: isMistake(recording, row),
      check,
      code,
      token: strings[messages.credential[decisions.cause[row]!]!]!,
      unixSeconds: Number(at),
    };
    const one = wanted(judged, facts);
    if (one !== undefined) all.push(one);
  }
  return all;
}
