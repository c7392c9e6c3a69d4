import type { Kinds, Timed } from './timed.ts';

/** Something that goes wrong, or comes right again, at a time. */
export type Fault = Timed;

/**
 * The faults that any lab may offer:
 * - `kill`: the process stops at once; its memory is gone, its connections are reset.
 * - `restart`: the process starts again with empty memory.
 * - `add`: a new one joins, empty.
 * - `cut`: messages between two actors are lost from now on.
 * - `heal`: the link carries again.
 * - `forget`: the actor loses what it holds in memory and goes on.
 */
export const commonFaults = {
  kill: 'one',
  restart: 'one',
  add: 'one',
  cut: 'link',
  heal: 'link',
  forget: 'one',
} as const satisfies Kinds;

/** Whether a process is down after these faults, given in order of time. */
export function isDownAfter(faults: readonly Fault[], target: string): boolean {
  const last = faults.findLast(
    (fault) => fault.target === target && (fault.kind === 'kill' || fault.kind === 'restart'),
  );
  return last?.kind === 'kill';
}
