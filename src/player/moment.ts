import type { Recording } from '../simulation/kernel/recording.ts';
import { endOfFlight, firstAtOrAfter, messagesInFlight } from '../simulation/trace/messages.ts';

/** All that happened at exactly one time, as rows of the recording's columns. */
export interface Moment {
  readonly faults: readonly number[];
  readonly decisions: readonly number[];
  readonly lost: readonly number[];
  readonly arrived: readonly number[];
  readonly sent: readonly number[];
}

/** What happened at exactly t, µs. */
export function momentAt(recording: Recording, t: number): Moment {
  const { messages, decisions, faults } = recording;
  const sent = rowsAt(messages.sentAt, messages.length, t);
  // Times are whole: what was under way half a microsecond ago and ends now has arrived, or was lost, at t.
  const ended = [...messagesInFlight(recording, t - 0.5), ...sent].filter(
    (row) => endOfFlight(recording, row) === t,
  );
  return {
    faults: rowsAt(faults.at, faults.length, t),
    decisions: rowsAt(decisions.at, decisions.length, t),
    lost: ended.filter((row) => messages.lostAt[row] === t),
    arrived: ended.filter((row) => messages.receivedAt[row] === t),
    sent,
  };
}

function rowsAt(times: Float64Array, length: number, t: number): number[] {
  const rows: number[] = [];
  for (let row = firstAtOrAfter(times, length, t); row < length && times[row] === t; row++) rows.push(row);
  return rows;
}
