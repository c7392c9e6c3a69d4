import type { Recording } from '../../simulation/kernel/recording.ts';
import { isMistake } from '../../simulation/trace/mistakes.ts';
import { type EventKind, eventKinds, eventsOf } from '../../simulation/trace/events.ts';
import { countWhile } from '../../simulation/trace/search.ts';

/** What the reader wants to see in the log. */
export interface LogFilter {
  readonly kinds: readonly LogKind[];
  /** row of the only actor to tell of; -1 for all */
  readonly actor: number;
}

/** The kinds of entries that can be switched on and off. Refusals are decisions, but what most look for. */
export const logKinds = [
  'fault',
  'wrong',
  'refused',
  'accepted',
  'request',
  'other',
  'lost',
  'transition',
] as const;
export type LogKind = (typeof logKinds)[number];

/** What is shown at first: what decides, and what is said between users and servers. */
export const FIRST_KINDS: readonly LogKind[] = logKinds.filter((kind) => kind !== 'transition');

/** The rows of `eventsOf` that a filter lets through, in order; arrivals are left out, since each was sent before. */
export function logRows(recording: Recording, { kinds, actor }: LogFilter): Int32Array {
  const events = eventsOf(recording);
  const wanted = new Set<LogKind>(kinds);
  const found = new Int32Array(events.length);
  let count = 0;
  for (let event = 0; event < events.length; event++) {
    const kind = eventKinds[events.kind[event]!]!;
    if (kind === 'arrived') continue;
    const row = events.row[event]!;
    if (!wanted.has(logKindOf(recording, kind, row))) continue;
    if (actor >= 0 && !concerns(recording, kind, row, actor)) continue;
    found[count++] = event;
  }
  return found.slice(0, count);
}

/** The kind an event has in the log. */
export function logKindOf(recording: Recording, kind: EventKind, row: number): LogKind {
  const { decisions, messages, strings } = recording;
  if (kind === 'fault' || kind === 'lost' || kind === 'transition') return kind;
  if (kind === 'decision' && isMistake(recording, row)) return 'wrong';
  if (kind === 'decision') return decisions.accepted[row] === 1 ? 'accepted' : 'refused';
  return strings[messages.type[row]!]!.startsWith('http.') ? 'request' : 'other';
}

/** Whether an event has to do with an actor. */
function concerns(recording: Recording, kind: EventKind, row: number, actor: number): boolean {
  const { messages, decisions, transitions, faults, actors } = recording;
  switch (kind) {
    case 'decision':
      return decisions.actor[row] === actor;
    case 'transition':
      return transitions.actor[row] === actor;
    case 'fault':
      return faults.target[row] === actors.name[actor] || faults.other[row] === actors.name[actor];
    default:
      return messages.from[row] === actor || messages.to[row] === actor;
  }
}

/** How many of these rows happened up to t: the place of the present among them. */
export function presentIn(recording: Recording, rows: Int32Array, t: number): number {
  const { at } = eventsOf(recording);
  return countWhile(rows.length, (i) => at[rows[i]!]! <= t);
}
