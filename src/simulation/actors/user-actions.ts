import type { World } from '../kernel/world.ts';
import type { UserAction } from '../scenario/action.ts';
import type { LabProblem } from '../scenario/scenario.ts';
import type { Kinds } from '../scenario/timed.ts';
import { userName } from './names.ts';

/** What the users of `browser.ts` can be made to do: `read` and `write` ask for that, and sign in first where they are signed out. */
export const userActions = { read: 'one', write: 'one' } as const satisfies Kinds;

/** Why this user can't do that: no such user, or a time after the last click (µs). */
export function userActionProblem(
  { users, duration }: { readonly users: number; readonly duration: number },
  { target, at }: UserAction,
): LabProblem | undefined {
  if (at > duration) return 'after-end';
  return isUser(users, target) ? undefined : 'target';
}

/** Whether this is the name of one of so many users. */
export function isUser(users: number, name: string): boolean {
  const number = Number(/^user-([1-9]\d*)$/.exec(name)?.[1]);
  return number <= users && name === userName(number);
}

/** A user clicks. */
export function applyUserAction(world: World, { kind, target }: UserAction): void {
  world.deliver(target, { type: 'user.act', wants: kind });
}
