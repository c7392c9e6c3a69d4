import type { Recording } from '../../simulation/kernel/recording.ts';
import { messagesInFlight } from '../../simulation/trace/flights.ts';
import { rowsUpTo } from '../../simulation/trace/groups.ts';
import { firstAtOrAfter, progressAt } from '../../simulation/trace/messages.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';
import { rowsByTime } from '../../simulation/trace/sort.ts';
import { lingerOf } from '../clock/hop.ts';
import { flightBetween, xOn, yOn, type Flight } from './flight.ts';
import type { StageLayout } from './layout.ts';
import { markKindOf, type MarkKind } from './markKind.ts';

/** One mark on the stage at a moment. */
export interface Mark {
  /** the message's row */
  readonly row: number;
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  /** 1 under way, less while a lost one fades */
  readonly opacity: number;
  readonly lost: boolean;
}

/** Where a mark stands, as the `transform` of its path. */
export function markTransform({ x, y }: Mark, scale: number): string {
  return `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})${scale === 1 ? '' : ` scale(${scale})`}`;
}

interface FlightCache {
  readonly recording: Recording;
  /** by the rows of the two ends, as one number */
  readonly flights: Map<number, Flight>;
}

const caches = new WeakMap<StageLayout, FlightCache>();

function flightsOf(recording: Recording, layout: StageLayout): FlightCache {
  let cache = caches.get(layout);
  if (cache?.recording !== recording) {
    cache = { recording, flights: new Map() };
    caches.set(layout, cache);
  }
  return cache;
}

/** The way the message in row `row` takes on this stage. */
export function flightOf(recording: Recording, layout: StageLayout, row: number): Flight {
  return flightIn(flightsOf(recording, layout), layout, row);
}

function flightIn({ recording, flights }: FlightCache, layout: StageLayout, row: number): Flight {
  const from = recording.messages.from[row]!;
  const to = recording.messages.to[row]!;
  const key = from * recording.actors.length + to;
  let flight = flights.get(key);
  if (flight === undefined) {
    const { role } = recording.actors;
    flight = flightBetween(layout.places[from]!, layout.places[to]!, role[from] === role[to]);
    flights.set(key, flight);
  }
  return flight;
}

/** How far along its way a message is at t. One that a cut link swallows gets only halfway. */
function shareAt(recording: Recording, row: number, t: number): number {
  const share = progressAt(recording, row, t);
  return reachOf(recording, row) * share;
}

function reachOf({ messages, strings }: Recording, row: number): number {
  if (messages.lostAt[row]! < 0) return 1;
  return strings[messages.lostWhy[row]!] === 'link-cut' ? 0.5 : 1;
}

/** Told of one mark: the message's row, its kind, where it stands, and how opaque it is; `lost` fades where it was lost. */
export type MarkVisitor = (
  row: number,
  kind: MarkKind,
  x: number,
  y: number,
  opacity: number,
  lost: boolean,
) => void;

/**
 * Tells of every mark on the stage at t: the messages under way, and those lost a moment ago, fading where they were
 * lost. It makes no object a mark: a thousand of them sixty times a second keep a browser busy with clearing up.
 */
export function visitMarks(recording: Recording, layout: StageLayout, t: number, visit: MarkVisitor): void {
  const flights = flightsOf(recording, layout);
  for (const row of messagesInFlight(recording, t)) {
    const flight = flightIn(flights, layout, row);
    const share = shareAt(recording, row, t);
    visit(row, markKindOf(recording, row), xOn(flight, share), yOn(flight, share), 1, false);
  }
  const linger = lingerOf(recording);
  const lost = lostOf(recording);
  for (
    let i = firstAtOrAfter(lost.at, lost.at.length, t - linger);
    i < lost.at.length && lost.at[i]! <= t;
    i++
  ) {
    const row = lost.rows[i]!;
    const flight = flightIn(flights, layout, row);
    const share = reachOf(recording, row);
    visit(row, 'broken', xOn(flight, share), yOn(flight, share), 1 - (t - lost.at[i]!) / linger, true);
  }
}

/** Every mark on the stage at t. Pure: the still frame and the animation both draw the same. */
export function marksAt(recording: Recording, layout: StageLayout, t: number): Mark[] {
  const marks: Mark[] = [];
  visitMarks(recording, layout, t, (row, kind, x, y, opacity, lost) => {
    marks.push({ row, kind, x, y, opacity, lost });
  });
  return marks;
}

/** The lost messages in the order they were lost, and when that was, µs. */
const lostOf = perRecording(({ messages: { lostAt, length } }) => {
  const lost = rowsUpTo(length).filter((row) => lostAt[row]! >= 0);
  const rows = rowsByTime(lost, lostAt);
  return { rows, at: Float64Array.from(rows, (row) => lostAt[row]!) };
});
