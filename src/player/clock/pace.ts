import { faultOfCause, type Recording } from '../../simulation/kernel/recording.ts';
import { endOfFlight, firstAtOrAfter } from '../../simulation/trace/messages.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';
import { hopOf } from './hop.ts';
import { cutsOf, type Spans, unionOf, walker } from './spans.ts';

/**
 * How a run is played: virtual time against the reader's time, as a rising piecewise linear curve through these points.
 * Messages take milliseconds and runs last half a minute, so one constant pace shows either nothing or forever. This
 * one is slow where there is something to see for the first time, faster where the same goes on, and skips silence.
 */
export interface Pace {
  /** virtual time, µs */
  readonly t: Float64Array;
  /** the reader's time at speed ×1, ms */
  readonly wall: Float64Array;
}

/** A hop in slow motion lasts this long, ms. */
const HOP_SLOW = 480;
/** Elsewhere messages fly this many times faster. */
const BRISK = 7;
/** No silence lasts longer than this, ms. */
const SILENCE = 320;
/** Slow at first for this many requests of users. */
const FIRST_REQUESTS = 4;
/** Slow after each fault for this many hops, and for the first refusals that follow it. */
const HOPS_AFTER_FAULT = 6;
const REFUSALS_AFTER_FAULT = 2;

/** The pace of a recording. */
export const paceOf = perRecording(buildPace);

/** The reader's time at virtual time t, ms. */
export function wallAt(pace: Pace, t: number): number {
  return between(pace.t, pace.wall, t);
}

/** The virtual time at the reader's time, µs; the end of the run beyond it. */
export function timeAt(pace: Pace, wall: number): number {
  return between(pace.wall, pace.t, wall);
}

/** How much virtual time passes in a second of the reader's at t and speed ×1, µs. */
export function rateAt(pace: Pace, t: number): number {
  const i = segmentOf(pace.t, t);
  const wall = pace.wall[i + 1]! - pace.wall[i]!;
  return wall <= 0 ? 0 : ((pace.t[i + 1]! - pace.t[i]!) / wall) * 1000;
}

function segmentOf(xs: Float64Array, x: number): number {
  let low = 0;
  let high = xs.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function between(xs: Float64Array, ys: Float64Array, x: number): number {
  const last = xs.length - 1;
  if (x <= xs[0]!) return ys[0]!;
  if (x >= xs[last]!) return ys[last]!;
  const i = segmentOf(xs, x);
  const width = xs[i + 1]! - xs[i]!;
  return width <= 0 ? ys[i + 1]! : ys[i]! + ((ys[i + 1]! - ys[i]!) * (x - xs[i]!)) / width;
}

function buildPace(recording: Recording): Pace {
  const { messages } = recording;
  const busy = unionOf(
    messages.length,
    (row) => messages.sentAt[row]!,
    (row) => endOfFlight(recording, row),
  );
  const slow = slowSpans(recording);
  const t = cutsOf(recording.end, busy, slow);
  const wall = new Float64Array(t.length);
  const usPerMs = hopOf(recording) / HOP_SLOW;
  const inBusy = walker(busy);
  const inSlow = walker(slow);
  for (let i = 1; i < t.length; i++) {
    const middle = (t[i - 1]! + t[i]!) / 2;
    const span = t[i]! - t[i - 1]!;
    const at = span / usPerMs / (inSlow(middle) ? 1 : BRISK);
    wall[i] = wall[i - 1]! + (inBusy(middle) ? at : Math.min(at, SILENCE));
  }
  return t.length > 1 ? { t, wall } : { t: Float64Array.of(0, 0), wall: Float64Array.of(0, 0) };
}

type Span = readonly [from: number, to: number];

/** Where the reader should be able to follow every message. */
function slowSpans(recording: Recording): Spans {
  const { messages, faults } = recording;
  const hop = hopOf(recording);
  const spans: Span[] = [];
  let first = 0;
  for (let row = 0; row < messages.length && first < FIRST_REQUESTS; row++) {
    if (messages.cause[row] !== -1) continue;
    first++;
    spans.push([messages.sentAt[row]!, messages.sentAt[row]! + 8 * hop]);
  }
  for (let i = 0; i < faults.length; i++) {
    spans.push([faults.at[i]! - hop, faults.at[i]! + HOPS_AFTER_FAULT * hop]);
    spans.push(...refusalsAfter(recording, faults.at[i]!, faults.at[i + 1] ?? Infinity));
  }
  spans.sort(([a], [b]) => a - b);
  return unionOf(
    spans.length,
    (i) => spans[i]![0],
    (i) => spans[i]![1],
  );
}

/** The first refused requests after a fault, from click to answer. */
function refusalsAfter(recording: Recording, from: number, until: number): Span[] {
  const { sentAt, status, cause, length } = recording.messages;
  const spans: Span[] = [];
  let row = firstAtOrAfter(sentAt, length, from);
  for (; row < length && sentAt[row]! < until && spans.length < REFUSALS_AFTER_FAULT; row++) {
    if (status[row]! < 400) continue;
    let start = row;
    while (cause[start]! >= 0) start = cause[start]!;
    if (faultOfCause(cause[start]!) === -1) spans.push([sentAt[start]!, endOfFlight(recording, row)]);
  }
  return spans;
}
