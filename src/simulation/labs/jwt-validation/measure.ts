import { SWITCHES, type Switch } from '../../../jwt/verdict/switches.ts';
import type { Recording } from '../../kernel/recording.ts';
import type { Measurement } from '../../lab.ts';
import { isGood, type TokenKind } from './catalogue.ts';
import type { JwtValidationCounts } from './counts.ts';
import type { JwtValidationParameters } from './fields.ts';
import type { JwtValidationMetrics } from './metrics.ts';
import { ownVerdictsOf, verdictsOf } from './read-verdicts.ts';

/** Counts a jwt-validation recording, up to `until` (µs, inclusive) where it is given. */
export function measure(
  recording: Recording,
  _parameters: JwtValidationParameters,
  until = recording.end,
): Measurement<JwtValidationMetrics, JwtValidationCounts> {
  const all = verdictsOf(recording).filter(({ at }) => at <= until);
  const judged = new Map<TokenKind, number>();
  for (const { kind } of all) judged.set(kind, (judged.get(kind) ?? 0) + 1);
  const good = all.filter(({ kind }) => isGood(kind));
  const own = ownVerdictsOf(recording).filter(({ at }) => at <= until);
  const refusedBy = SWITCHES.map((name) => [name, all.filter(({ check }) => check === name).length] as const);
  return {
    metrics: {
      wronglyAccepted: all.filter(({ mistaken }) => mistaken).length,
      wronglyRefused: good.filter(({ accepted }) => !accepted).length,
      judged: { good: good.length, attack: all.length - good.length },
      own: {
        accepted: own.filter(({ accepted }) => accepted).length,
        refused: own.filter(({ accepted }) => !accepted).length,
        wronglyAccepted: own.filter(({ mistaken }) => mistaken).length,
        wronglyRefused: own.filter((one) => !one.accepted && one.noticedFully.length === 0).length,
      },
      refusedBy: Object.fromEntries(refusedBy) as Record<Switch, number>,
    },
    counts: { judged },
  };
}
