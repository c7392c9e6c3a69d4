import { isUser } from '../../actors/user-actions.ts';
import type { UserAction } from '../../scenario/action.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { LabProblem } from '../../scenario/scenario.ts';
import type { Kinds } from '../../scenario/timed.ts';
import { ATTACKER, ATTACKS, GOOD, type TokenKind, USERS } from './catalogue.ts';
import { type JwtValidationParameters, lastMoment } from './fields.ts';

const kindsOf = (kinds: readonly TokenKind[]): Kinds =>
  Object.fromEntries(kinds.map((kind) => [kind, 'one' as const]));

/** Attacks: the attacker shows that token once more, at that moment. */
export const faultKinds = kindsOf(ATTACKS);
/** What users can be made to do: show a good token of that kind, their own. */
export const actionKinds = kindsOf(GOOD);

/** Only the attacker attacks, and nobody after the last of the tokens. */
export function faultProblem(
  parameters: JwtValidationParameters,
  _before: readonly Fault[],
  { target, at }: Fault,
): LabProblem | undefined {
  if (at > lastMoment(parameters)) return 'after-end';
  return target === ATTACKER ? undefined : 'target';
}

/** Every user has a good token of each kind. */
export function actionProblem(
  parameters: JwtValidationParameters,
  { target, at }: UserAction,
): LabProblem | undefined {
  if (at > lastMoment(parameters)) return 'after-end';
  return isUser(USERS, target) ? undefined : 'target';
}
