import { SWITCHES, type Switch } from '../../../jwt/verdict/switches.ts';
import type { Formulas } from '../../lab.ts';
import { exact } from '../../measure/formula.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { isGood, type TokenKind } from './catalogue.ts';
import type { JwtValidationCounts } from './counts.ts';
import { checksOf, type JwtValidationParameters, leewaySeconds } from './fields.ts';
import { noticedBy } from './flaws.ts';

/**
 * A token is refused by the first check, of those switched on, that notices its flaw, and accepted where none does: what is
 * wrong with each kind is known from how it was made, whatever became of it. The leeway decides about times (M64).
 */
export function formulas(
  { parameters }: Scenario<JwtValidationParameters>,
  { judged }: JwtValidationCounts,
): Formulas {
  const checks = checksOf(parameters);
  const leeway = leewaySeconds(parameters);
  const refusing = (kind: TokenKind) => noticedBy(kind, leeway).find((check) => checks.has(check));
  const count = (counted: (kind: TokenKind) => boolean) =>
    [...judged].reduce((sum, [kind, times]) => (counted(kind) ? sum + times : sum), 0);
  const refusedBy = (check: Switch) =>
    exact(
      count((kind) => refusing(kind) === check),
      modelOf(check),
    );
  return {
    wronglyAccepted: exact(
      count((kind) => !isGood(kind) && refusing(kind) === undefined),
      'C12',
    ),
    wronglyRefused: exact(
      count((kind) => isGood(kind) && refusing(kind) !== undefined),
      'M64',
    ),
    ...Object.fromEntries(SWITCHES.map((check) => [`refusedBy.${check}`, refusedBy(check)])),
  };
}

function modelOf(check: Switch): string {
  return check === 'time' ? 'M64' : 'C12';
}
