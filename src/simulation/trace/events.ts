import type { Recording } from '../kernel/recording.ts';
import { rowsUpTo } from './groups.ts';
import { firstAtOrAfter } from './messages.ts';
import { perRecording } from './per-recording.ts';
import { rowsByTime } from './sort.ts';

/** What can happen, in the order in which it is told where it happens at one time. */
export const eventKinds = ['fault', 'decision', 'lost', 'sent', 'arrived', 'transition'] as const;
export type EventKind = (typeof eventKinds)[number];

/** All that happened in a run, one row an event: sorted by time, then by the order of {@link eventKinds}, then by row. */
export interface Events {
  readonly length: number;
  /** µs */
  readonly at: Float64Array;
  /** index into {@link eventKinds} */
  readonly kind: Uint8Array;
  /** row of the fault, the decision, the transition or, for what was lost, sent or arrived, the message */
  readonly row: Int32Array;
}

/** The events of a recording. Built once a recording, in time linear in its length. */
export const eventsOf = perRecording(mergeEvents);

/** The first event at or after t; the number of events where there is none. */
export function firstEvent(recording: Recording, t: number): number {
  const { at, length } = eventsOf(recording);
  return firstAtOrAfter(at, length, t);
}

/** The events from `from` to `to`, both inclusive, µs: the first of them and the one behind the last. */
export function eventRange(recording: Recording, from: number, to: number): readonly [number, number] {
  // Times are whole: what follows `to` is at the next microsecond or later.
  return [firstEvent(recording, from), firstEvent(recording, Math.floor(to) + 1)];
}

/** The name of an event's kind. */
export function eventKindAt({ kind }: Events, event: number): EventKind {
  return eventKinds[kind[event]!]!;
}

/** All moments at which something happened and the start, sorted, each once, µs: what a step goes to. */
export const eventTimes = perRecording((recording): Float64Array => {
  const { at, length } = eventsOf(recording);
  const found = new Float64Array(length + 1);
  let count = 1;
  for (let i = 0; i < length; i++) if (at[i]! > found[count - 1]!) found[count++] = at[i]!;
  return found.slice(0, count);
});

/** The event time after t, or before it; t itself where there is none. */
export function neighbourTime(times: Float64Array, t: number, direction: 1 | -1): number {
  const at = firstAtOrAfter(times, times.length, t);
  if (direction === -1) return times[at - 1] ?? t;
  return times[times[at] === t ? at + 1 : at] ?? t;
}

function mergeEvents({ messages, transitions, decisions, faults }: Recording): Events {
  // Few with few and many with many, so that each event is moved as seldom as can be.
  const few = merge(
    merge(inOrder('fault', faults.at), inOrder('decision', decisions.at)),
    merge(endings('lost', messages.lostAt), inOrder('transition', transitions.at)),
  );
  return merge(few, merge(inOrder('sent', messages.sentAt), endings('arrived', messages.receivedAt)));
}

/** Events that were recorded in the order they happened: their rows count up. */
function inOrder(kind: EventKind, at: Float64Array): Events {
  return eventsOfKind(kind, at, rowsUpTo(at.length));
}

/** The ends of messages, which come in another order than their sending. */
function endings(kind: EventKind, column: Float64Array): Events {
  let count = 0;
  for (const time of column) if (time >= 0) count++;
  const ended = new Int32Array(count);
  for (let row = 0, i = 0; row < column.length; row++) if (column[row]! >= 0) ended[i++] = row;
  const rows = rowsByTime(ended, column);
  const at = new Float64Array(count);
  for (let i = 0; i < count; i++) at[i] = column[rows[i]!]!;
  return eventsOfKind(kind, at, rows);
}

function eventsOfKind(kind: EventKind, at: Float64Array, row: Int32Array): Events {
  return { length: at.length, at, kind: new Uint8Array(at.length).fill(eventKinds.indexOf(kind)), row };
}

function merge(a: Events, b: Events): Events {
  const length = a.length + b.length;
  const at = new Float64Array(length);
  const kind = new Uint8Array(length);
  const row = new Int32Array(length);
  for (let i = 0, nextA = 0, nextB = 0; i < length; i++) {
    const fromA = nextB === b.length || (nextA < a.length && isBefore(a, nextA, b, nextB));
    const source = fromA ? a : b;
    const place = fromA ? nextA++ : nextB++;
    at[i] = source.at[place]!;
    kind[i] = source.kind[place]!;
    row[i] = source.row[place]!;
  }
  return { length, at, kind, row };
}

/** Whether an event comes before one of another kind. */
function isBefore(a: Events, i: number, b: Events, j: number): boolean {
  const [atA, atB] = [a.at[i]!, b.at[j]!];
  return atA < atB || (atA === atB && a.kind[i]! < b.kind[j]!);
}
