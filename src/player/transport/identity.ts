import type { Timed } from '../../simulation/scenario/timed.ts';

/*
 * A fault that is dragged is another object at each place, and may change its number in the list as it passes others.
 * To the reader, and to the element that holds the pointer or the focus, it stays one thing.
 */

const ids = new WeakMap<Timed, number>();
let last = 0;

/** A number for a fault or an action that it keeps on every place it is moved to. */
export function idOf(timed: Timed): number {
  let id = ids.get(timed);
  if (id === undefined) ids.set(timed, (id = ++last));
  return id;
}

/** Tells that `after` is what `before` was moved to. */
export function sameAs(after: Timed, before: Timed): void {
  ids.set(after, idOf(before));
}
