import { SERVICE, STORE } from '../../actors/names.ts';
import { isUser } from '../../actors/user-actions.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { LabProblem } from '../../scenario/scenario.ts';
import type { Kinds } from '../../scenario/timed.ts';
import { ADMINISTRATOR } from './content.ts';
import type { ReferenceOrValueParameters } from './fields.ts';

/**
 * - `wipe`: the store loses all it holds.
 * - `rotate`: the server side signs with a new key from now on, and trusts the old one no longer.
 * - `alter`: a user changes one character of what their browser holds.
 * - `demote`: the administrator becomes an ordinary user, in their account and in every record of a login at the server.
 */
export const faultKinds = {
  wipe: 'one',
  rotate: 'one',
  alter: 'one',
  demote: 'one',
} as const satisfies Kinds;

/**
 * Why a fault can't be done: on a target that can't do that, after the last click, or a second time where there is no third
 * key and no lower role. The same faults can be done whatever is handed out: where they can't matter, nothing happens.
 */
export function faultProblem(
  { users, duration }: ReferenceOrValueParameters,
  before: readonly Fault[],
  { kind, target, at }: Fault,
): LabProblem | undefined {
  if (at > duration) return 'after-end';
  const isFirst = before.every((fault) => fault.kind !== kind);
  const fits = {
    wipe: target === STORE,
    rotate: target === SERVICE && isFirst,
    alter: isUser(users, target),
    demote: target === ADMINISTRATOR && isFirst,
  }[kind];
  return fits === true ? undefined : 'target';
}
