import type { Recording } from '../../simulation/kernel/recording.ts';

/** Messages drawn as one arrow: one alone, or a burst from one to many (`out`) or from many to one (`in`). */
export interface Group {
  readonly kind: 'single' | 'out' | 'in';
  /** rows of messages, ascending */
  readonly rows: readonly number[];
}

/** From this many on, messages of one type from one handling, or to one receiver at one moment, are a burst. */
export const BURST = 3;

/**
 * Gathers messages into groups: neighbours of one type and one moment that one handling sent, or that one receiver is
 * sent. `rows` are ascending. Every row is in exactly one group.
 */
export function groupsOf(recording: Recording, rows: readonly number[]): readonly Group[] {
  const { from, to, cause, type, sentAt } = recording.messages;
  const alike = (a: number, b: number) => type[a] === type[b] && sentAt[a] === sentAt[b];
  const sameSend = (a: number, b: number) => alike(a, b) && from[a] === from[b] && cause[a] === cause[b];
  const sameGoal = (a: number, b: number) => alike(a, b) && to[a] === to[b];
  const groups: Group[] = [];
  for (let i = 0; i < rows.length;) {
    const out = runFrom(rows, i, sameSend);
    const into = runFrom(rows, i, sameGoal);
    const longest = Math.max(out, into);
    const length = longest >= BURST ? longest : 1;
    const kind = length === 1 ? 'single' : out >= into ? 'out' : 'in';
    groups.push({ kind, rows: rows.slice(i, i + length) });
    i += length;
  }
  return groups;
}

function runFrom(rows: readonly number[], start: number, same: (a: number, b: number) => boolean): number {
  let length = 1;
  while (start + length < rows.length && same(rows[start]!, rows[start + length]!)) length++;
  return length;
}
