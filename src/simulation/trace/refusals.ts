import type { Recording } from '../kernel/recording.ts';
import { firstAtOrAfter } from './messages.ts';
import { mistakesOf } from './mistakes.ts';

interface Refusals {
  /** rows of `decisions` */
  readonly rows: readonly number[];
  /** µs */
  readonly at: Float64Array;
}

const indexes = new WeakMap<Recording, Refusals>();

function indexOf(recording: Recording): Refusals {
  let index = indexes.get(recording);
  if (index === undefined) {
    const { decisions } = recording;
    const mistakes = new Set(mistakesOf(recording).decisions);
    const rows: number[] = [];
    for (let row = 0; row < decisions.length; row++) {
      if (decisions.accepted[row] === 0 || mistakes.has(row)) rows.push(row);
    }
    index = { rows, at: Float64Array.from(rows, (row) => decisions.at[row]!) };
    indexes.set(recording, index);
  }
  return index;
}

/** What went wrong in a run, as rows of decisions in order of time: refusals, and requests taken for another user's. */
export function refusalsOf(recording: Recording): readonly number[] {
  return indexOf(recording).rows;
}

/** When next after t something went wrong, or last before it did, µs; undefined where nothing did. */
export function nextRefusal(recording: Recording, t: number, direction: 1 | -1): number | undefined {
  const { at } = indexOf(recording);
  return direction === 1
    ? at[firstAtOrAfter(at, at.length, Math.floor(t) + 1)]
    : at[firstAtOrAfter(at, at.length, t) - 1];
}
