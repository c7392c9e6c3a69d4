import type { Recording } from '../../simulation/kernel/recording.ts';
import { isMistake } from '../../simulation/trace/mistakes.ts';
import { endOfFlight, firstAtOrAfter } from '../../simulation/trace/messages.ts';
import { groupsOf, type Group } from './bursts.ts';
import { type Lane, type LaneLimits, lanesOf } from './lanes.ts';
import { isIn, type Timeline, unitCount, unitTime } from './timeline.ts';

/** Units of a timeline, `from` included, `to` not. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** An arrow: one message, or a folded burst. */
export interface ArrowRow {
  readonly kind: 'arrow';
  readonly key: string;
  /** when it was sent, µs */
  readonly at: number;
  /** when the last of it arrived or was lost, µs; the recording's end where neither happened */
  readonly end: number;
  /** rows of messages; several where a burst is folded */
  readonly rows: readonly number[];
  /** lanes, by index; a folded burst has several at one end */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** how many of them were lost */
  readonly lost: number;
  /** where it is the first of an unfolded burst: how many that has */
  readonly unfolded: number;
  /** it ends far below: so much happens while it is under way that its arrow is cut short */
  readonly long: boolean;
}

/** A decision, at its actor's lifeline. */
export interface DecisionRow {
  readonly kind: 'decision';
  readonly key: string;
  readonly at: number;
  readonly row: number;
  readonly lane: number;
  /** rightly, as far as the model knows */
  readonly accepted: boolean;
  /** it took the sender for another user */
  readonly wrong: boolean;
}

/** A fault, across all lifelines. */
export interface FaultRow {
  readonly kind: 'fault';
  readonly key: string;
  readonly at: number;
  readonly row: number;
}

export type SequenceRow = ArrowRow | DecisionRow | FaultRow;

/** The part of a sequence diagram that a window shows; nothing of it knows pixels. */
export interface Sequence {
  readonly timeline: Timeline;
  readonly window: Window;
  readonly lanes: readonly Lane[];
  /** in the order they stand, top to bottom */
  readonly rows: readonly SequenceRow[];
}

export interface SequenceOptions {
  /** first rows of the bursts that are opened */
  readonly unfolded: ReadonlySet<number>;
  readonly limits: LaneLimits;
}

/** An arrow with more rows than this between its ends is cut short. */
const LONG = 9;

/** The sequence diagram of a window of a timeline. Every message of the window is in exactly one arrow. */
export function sequenceOf(timeline: Timeline, window: Window, options: SequenceOptions): Sequence {
  const { recording, rows, starts, actors } = timeline;
  const messages = rows.subarray(starts[window.from], starts[window.to]);
  const groups = groupsOf(recording, Array.from(messages)).flatMap((group) =>
    opened(group, options.unfolded),
  );
  const { from, to } = recording.messages;
  const decisions = decisionsIn(timeline, window);
  const own = new Set<number>(decisions.map((row) => recording.decisions.actor[row]!));
  for (const { group } of groups) {
    if (group.kind !== 'in') own.add(from[group.rows[0]!]!);
    if (group.kind !== 'out') own.add(to[group.rows[0]!]!);
    if (group.kind === 'single') own.add(from[group.rows[0]!]!).add(to[group.rows[0]!]!);
  }
  const lanes = lanesOf(recording, actors, own, options.limits);
  const laneOf = new Map(lanes.flatMap((lane, index) => lane.actors.map((actor) => [actor, index] as const)));
  const entries = [
    ...groups.map(({ group, unfolded }) => arrowEntry(recording, group, unfolded, laneOf)),
    ...decisions.flatMap((row) => decisionEntry(recording, row, laneOf, messages)),
    ...faultsIn(timeline, window).map((row) => faultEntry(recording, row)),
  ].sort((a, b) => a.row.at - b.row.at || a.order - b.order);
  const sorted = entries.map(({ row }) => row);
  return { timeline, window, lanes, rows: cutShort(sorted) };
}

interface Entry {
  readonly row: SequenceRow;
  /** among what happens at one moment: faults, then messages in the order of sending, a decision before what it sends */
  readonly order: number;
}

function opened(group: Group, unfolded: ReadonlySet<number>): { group: Group; unfolded: number }[] {
  const [first] = group.rows;
  if (group.kind === 'single' || !unfolded.has(first!)) return [{ group, unfolded: 0 }];
  return group.rows.map((row, i) => ({
    group: { kind: 'single', rows: [row] },
    unfolded: i === 0 ? group.rows.length : 0,
  }));
}

function arrowEntry(
  recording: Recording,
  { kind, rows }: Group,
  unfolded: number,
  laneOf: ReadonlyMap<number, number>,
): Entry {
  const { messages } = recording;
  const lanes = (column: Int32Array) =>
    [...new Set(rows.map((row) => laneOf.get(column[row]!)!))].sort((a, b) => a - b);
  const first = rows[0]!;
  return {
    order: first,
    row: {
      kind: 'arrow',
      key: `${kind === 'single' ? 'm' : 'b'}${first}`,
      at: messages.sentAt[first]!,
      end: rows.reduce((latest, row) => Math.max(latest, endOfFlight(recording, row)), 0),
      rows,
      from: lanes(messages.from),
      to: lanes(messages.to),
      lost: rows.filter((row) => messages.lostAt[row]! >= 0).length,
      unfolded,
      long: false,
    },
  };
}

function decisionEntry(
  recording: Recording,
  row: number,
  laneOf: ReadonlyMap<number, number>,
  messages: Int32Array,
): Entry[] {
  const { at, actor, accepted, cause } = recording.decisions;
  const lane = laneOf.get(actor[row]!);
  if (lane === undefined) return [];
  const { sentAt, cause: causeOf } = recording.messages;
  const next = messages.find((message) => sentAt[message] === at[row] && causeOf[message] === cause[row]);
  const order = (next ?? Math.max(-1, cause[row]!) + 1) - 0.5;
  const decision = { kind: 'decision', key: `d${row}`, at: at[row]!, row, lane } as const;
  const wrong = isMistake(recording, row);
  return [{ order, row: { ...decision, accepted: accepted[row] === 1 && !wrong, wrong } }];
}

function faultEntry({ faults }: Recording, row: number): Entry {
  return { order: -1, row: { kind: 'fault', key: `f${row}`, at: faults.at[row]!, row } };
}

/** The times a window tells of: from its first message to the first of the next window; µs. */
export function timesOf(timeline: Timeline, { from, to }: Window): readonly [number, number] {
  const count = unitCount(timeline);
  const isRequest = timeline.scope.kind === 'request';
  const start = from === 0 ? (isRequest && count > 0 ? unitTime(timeline, 0) : 0) : unitTime(timeline, from);
  if (to < count) return [start, unitTime(timeline, to)];
  return [start, isRequest ? endOf(timeline) + 1 : Infinity];
}

function endOf({ recording, rows }: Timeline): number {
  return rows.reduce((latest, row) => Math.max(latest, endOfFlight(recording, row)), 0);
}

/** Decisions of the window's time that handling a message of the timeline led to; for all messages, every decision. */
function decisionsIn(timeline: Timeline, window: Window): number[] {
  const { recording, scope } = timeline;
  const { at, cause, length } = recording.decisions;
  const [start, end] = timesOf(timeline, window);
  const found: number[] = [];
  for (let row = firstAtOrAfter(at, length, start); row < length && at[row]! < end; row++) {
    if (isIn(recording, scope, cause[row]!)) found.push(row);
  }
  return found;
}

function faultsIn(timeline: Timeline, window: Window): number[] {
  const { at, length } = timeline.recording.faults;
  const [start, end] = timesOf(timeline, window);
  const found: number[] = [];
  for (let row = firstAtOrAfter(at, length, start); row < length && at[row]! < end; row++) found.push(row);
  return found;
}

/** Marks the arrows between whose ends too much stands. */
function cutShort(rows: readonly SequenceRow[]): readonly SequenceRow[] {
  const times = Float64Array.from(rows, ({ at }) => at);
  return rows.map((row) => {
    if (row.kind !== 'arrow') return row;
    const between =
      firstAtOrAfter(times, times.length, row.end) - firstAtOrAfter(times, times.length, row.at);
    return between > LONG ? { ...row, long: true } : row;
  });
}
