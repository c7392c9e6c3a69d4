import type { Recording } from '../../simulation/kernel/recording.ts';
import { rowsUpTo } from '../../simulation/trace/groups.ts';
import { countWhile } from '../../simulation/trace/search.ts';
import { requestsOf } from './families.ts';

/** Which messages a diagram tells of: all, those of one request (any message of it), or those of one user's requests. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'request'; readonly row: number }
  | { readonly kind: 'user'; readonly actor: number };

/**
 * The messages of a scope in the order they were sent, in units: a unit is what one handling sent to others at one
 * moment, or what many sent to one at one moment, so that no burst is ever torn by the edge of a window.
 */
export interface Timeline {
  readonly recording: Recording;
  readonly scope: Scope;
  /** rows of messages, ascending */
  readonly rows: Int32Array;
  /** index into `rows` where each unit starts; one entry more than there are units */
  readonly starts: Int32Array;
  /** rows of the actors that send or receive any of them, ascending */
  readonly actors: readonly number[];
}

const caches = new WeakMap<Recording, Map<string, Timeline>>();
const KEPT = 8;

/** The timeline of a scope. The last few of a recording are kept. */
export function timelineOf(recording: Recording, scope: Scope): Timeline {
  let cache = caches.get(recording);
  if (cache === undefined) caches.set(recording, (cache = new Map()));
  const key = keyOf(recording, scope);
  let timeline = cache.get(key);
  if (timeline === undefined) {
    const rows = rowsOf(recording, scope);
    const actors = actorsOf(recording, scope, rows);
    timeline = { recording, scope, rows, starts: unitsOf(recording, rows), actors };
    if (cache.size >= KEPT) cache.delete(cache.keys().next().value!);
    cache.set(key, timeline);
  }
  return timeline;
}

/** How many units a timeline has. */
export function unitCount({ starts }: Timeline): number {
  return starts.length - 1;
}

/** When a unit was sent, µs. */
export function unitTime({ recording, rows, starts }: Timeline, unit: number): number {
  return recording.messages.sentAt[rows[starts[unit]!]!]!;
}

/** How many units were sent at or before t, µs: the number of the unit that comes next. */
export function unitsSentBy(timeline: Timeline, t: number): number {
  return countWhile(unitCount(timeline), (unit) => unitTime(timeline, unit) <= t);
}

/** The unit that holds a message, or -1 where the message is not of this scope. */
export function unitOfMessage({ rows, starts }: Timeline, row: number): number {
  const index = lastAtOrBefore(rows, rows.length, row);
  return index < 0 || rows[index] !== row ? -1 : lastAtOrBefore(starts, starts.length - 1, index);
}

function lastAtOrBefore(values: Int32Array, length: number, wanted: number): number {
  return countWhile(length, (i) => values[i]! <= wanted) - 1;
}

function keyOf(recording: Recording, scope: Scope): string {
  if (scope.kind === 'request') return `request ${requestsOf(recording)[scope.row]}`;
  return scope.kind === 'user' ? `user ${scope.actor}` : 'all';
}

/** Whether a scope tells of what the message in row `row` led to; a negative row (no message) belongs to all only. */
export function isIn(recording: Recording, scope: Scope, row: number): boolean {
  if (scope.kind === 'all') return true;
  if (row < 0) return false;
  const root = requestsOf(recording);
  if (scope.kind === 'request') return root[row] === root[scope.row];
  return recording.messages.from[root[row]!] === scope.actor;
}

function rowsOf(recording: Recording, scope: Scope): Int32Array {
  const { length } = recording.messages;
  if (scope.kind === 'all') return rowsUpTo(length);
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (isIn(recording, scope, row)) rows.push(row);
  return Int32Array.from(rows);
}

function unitsOf({ messages }: Recording, rows: Int32Array): Int32Array {
  const { sentAt, from, to, cause, type } = messages;
  const starts = new Int32Array(rows.length + 1);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const a = rows[i - 1] ?? -1;
    const b = rows[i]!;
    const together =
      a >= 0 &&
      sentAt[a] === sentAt[b] &&
      type[a] === type[b] &&
      ((from[a] === from[b] && cause[a] === cause[b]) || to[a] === to[b]);
    if (!together) starts[count++] = i;
  }
  starts[count++] = rows.length;
  return starts.slice(0, count);
}

function actorsOf(recording: Recording, scope: Scope, rows: Int32Array): readonly number[] {
  const { from, to } = recording.messages;
  const seen = new Uint8Array(recording.actors.length);
  for (const row of rows) seen[from[row]!] = seen[to[row]!] = 1;
  if (scope.kind === 'user') seen[scope.actor] = 1;
  return Array.from(seen.keys()).filter((actor) => seen[actor] === 1);
}
