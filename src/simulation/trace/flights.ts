import type { Recording } from '../kernel/recording.ts';
import { endOfFlight, firstAtOrAfter } from './messages.ts';
import { perRecording } from './per-recording.ts';

/** At least this many messages lie between two checkpoints. */
const BETWEEN = 512;

/**
 * Who was under way at chosen sends. A checkpoint stands at a message's row and lists the earlier ones that are still
 * under way when that one is sent. The next stands no nearer than this one's list is long, so that all lists together
 * are no longer than the run, and a question reads one list and the few sends after it, wherever in the run it asks.
 */
interface Flights {
  /** rows of `messages`, rising */
  readonly rows: readonly number[];
  /** for each, when its message was sent, µs */
  readonly at: Float64Array;
  readonly underWay: readonly Int32Array[];
}

/** The rows of the messages under way at t, rising: sent at or before t, and not yet ended. */
export function messagesInFlight(recording: Recording, t: number): number[] {
  const { at, rows, underWay } = flightsOf(recording);
  const { sentAt, length } = recording.messages;
  const flying: number[] = [];
  const ask = (row: number) => {
    if (endOfFlight(recording, row) > t) flying.push(row);
  };
  // Times are whole: the checkpoint before the first one after t is the last at or before it.
  const checkpoint = firstAtOrAfter(at, at.length, Math.floor(t) + 1) - 1;
  if (checkpoint < 0) return flying;
  for (const row of underWay[checkpoint]!) ask(row);
  for (let row = rows[checkpoint]!; row < length && sentAt[row]! <= t; row++) ask(row);
  return flying;
}

const flightsOf = perRecording((recording): Flights => {
  const { sentAt, length } = recording.messages;
  const rows: number[] = [];
  const underWay: Int32Array[] = [];
  let row = 0;
  let list = new Int32Array(0);
  while (row < length) {
    rows.push(row);
    underWay.push(list);
    const next = Math.min(length, row + Math.max(BETWEEN, list.length));
    const at = next < length ? sentAt[next]! : Infinity;
    const still = new Int32Array(list.length + next - row);
    let count = 0;
    for (const earlier of list) if (endOfFlight(recording, earlier) > at) still[count++] = earlier;
    for (; row < next; row++) if (endOfFlight(recording, row) > at) still[count++] = row;
    list = still.slice(0, count);
  }
  return { rows, at: Float64Array.from(rows, (checkpoint) => sentAt[checkpoint]!), underWay };
});
