import { isUser } from '../../actors/user-actions.ts';
import type { UserAction } from '../../scenario/action.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { LabProblem } from '../../scenario/scenario.ts';
import type { Kinds } from '../../scenario/timed.ts';
import { ATTACKER, ATTACKS, GOOD, OWN, READER, type ShownKind, USERS } from './catalogue.ts';
import { type JwtValidationParameters, lastMoment } from './fields.ts';

const kindsOf = (kinds: readonly ShownKind[]): Kinds =>
  Object.fromEntries(kinds.map((kind) => [kind, 'one' as const]));

/** Attacks: the attacker shows that token once more, at that moment. */
export const faultKinds = kindsOf(ATTACKS);
/** What users can be made to do: show a good token of that kind, their own; and the reader the one they have made. */
export const actionKinds = kindsOf([OWN, ...GOOD]);

/** Only the attacker attacks, and nobody after the last of the tokens. */
export function faultProblem(
  parameters: JwtValidationParameters,
  _before: readonly Fault[],
  { target, at }: Fault,
): LabProblem | undefined {
  if (at > lastMoment(parameters)) return 'after-end';
  return target === ATTACKER ? undefined : 'target';
}

/** Every user has a good token of each kind, and the reader the one they have made. */
export function actionProblem(
  parameters: JwtValidationParameters,
  { kind, target, at }: UserAction,
): LabProblem | undefined {
  const has = kind === OWN ? target === READER && parameters.own !== 'off' : isUser(USERS, target);
  if (!has) return 'target';
  return at > lastMoment(parameters) ? 'after-end' : undefined;
}
