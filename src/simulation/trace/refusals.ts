import type { Recording } from '../kernel/recording.ts';
import { rowsUpTo } from './groups.ts';
import { firstAtOrAfter } from './messages.ts';
import { mistakesOf } from './mistakes.ts';
import { perRecording } from './per-recording.ts';

/** What went wrong in a run, as rows of decisions in order of time: refusals, and requests taken for another user's. */
export const refusalsOf = perRecording((recording): Int32Array => {
  const { accepted, length } = recording.decisions;
  const mistakes = new Set(mistakesOf(recording).decisions);
  return rowsUpTo(length).filter((row) => accepted[row] === 0 || mistakes.has(row));
});

const refusalTimes = perRecording((recording) =>
  Float64Array.from(refusalsOf(recording), (row) => recording.decisions.at[row]!),
);

/** When next after t something went wrong, or last before it did, µs; undefined where nothing did. */
export function nextRefusal(recording: Recording, t: number, direction: 1 | -1): number | undefined {
  const at = refusalTimes(recording);
  return direction === 1
    ? at[firstAtOrAfter(at, at.length, Math.floor(t) + 1)]
    : at[firstAtOrAfter(at, at.length, t) - 1];
}
