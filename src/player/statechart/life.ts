import type { Recording } from '../../simulation/kernel/recording.ts';
import { staysOf, transitionsOf } from '../../simulation/trace/actors.ts';
import { firstAtOrAfter } from '../../simulation/trace/messages.ts';
import { countWhile } from '../../simulation/trace/search.ts';
import type { ChartGraph } from './chart.ts';
import { around, leavesOf, type Path } from './path.ts';
import { pathOfStay, pathOfTransition } from './pathOfRow.ts';

/** When something happens next to an actor, µs: by id of the transition taken, and of the state entered. */
export interface Next {
  readonly taken: ReadonlyMap<string, number>;
  readonly entered: ReadonlyMap<string, number>;
}

/** All times at which an actor took one and the same step. */
interface Kind {
  /** such a row of the recording's `transitions`, or of its `stays` */
  readonly row: number;
  readonly keeps: boolean;
  readonly at: Float64Array;
  /** those of them that no other change followed at the same time; empty where the state was kept */
  readonly restedAt: Float64Array;
}

const kinds = new WeakMap<Recording, Map<number, readonly Kind[]>>();

/** When each transition of an actor's machine is taken next after t, and each of its states entered. */
export function nextAfter(recording: Recording, graph: ChartGraph, actor: number, t: number): Next {
  const taken = new Map<string, number>();
  const entered = new Map<string, number>();
  const note = (times: Map<string, number>, id: string, at: number) =>
    times.set(id, Math.min(at, times.get(id) ?? Infinity));
  // Times are whole, so whatever happens after t happens half a microsecond after it or later.
  const nextOf = (at: Float64Array) => at[firstAtOrAfter(at, at.length, t + 0.5)];
  for (const kind of kindsOf(recording, actor)) {
    const { row, at, restedAt } = kind;
    const [next, rest] = [nextOf(at), nextOf(restedAt)];
    if (next !== undefined) for (const id of pathOfKind(recording, graph, kind).edges) note(taken, id, next);
    if (rest !== undefined) for (const id of enteredBy(recording, graph, row)) note(entered, id, rest);
  }
  return { taken, entered };
}

/** The last transitions of an actor up to t, newest first, as rows of the recording. */
export function lately(recording: Recording, actor: number, t: number, count: number): number[] {
  const rows = transitionsOf(recording, actor);
  const end = countWhile(rows.length, (i) => recording.transitions.at[rows[i]!]! <= t);
  return [...rows.subarray(Math.max(0, end - count), end)].reverse();
}

/** All changes of an actor's state at the time of its last one up to t: one step may lead to the next at once. */
export function justChanged(recording: Recording, actor: number, t: number): readonly number[] {
  return lastAtOnce(transitionsOf(recording, actor), recording.transitions.at, t);
}

/** All steps that kept an actor's state at the time of the last such one up to t. */
export function justKept(recording: Recording, actor: number, t: number): readonly number[] {
  return lastAtOnce(staysOf(recording, actor), recording.stays.at, t);
}

/** The last of an actor's rows up to t, with those before it that have the same time. */
function lastAtOnce(rows: Int32Array, at: Float64Array, t: number): readonly number[] {
  const end = countWhile(rows.length, (i) => at[rows[i]!]! <= t);
  let start = end;
  while (start > 0 && at[rows[start - 1]!] === at[rows[end - 1]!]) start--;
  return [...rows.subarray(start, end)];
}

/** The states an actor is in after a transition and was not in before it. */
function enteredBy({ transitions, strings }: Recording, graph: ChartGraph, row: number): string[] {
  const states = (column: Int32Array) =>
    leavesOf(graph, strings[column[row]!] ?? '').flatMap((leaf) => around(leaf));
  const before = new Set(states(transitions.from));
  return states(transitions.to).filter((id) => !before.has(id));
}

function pathOfKind(recording: Recording, graph: ChartGraph, { row, keeps }: Kind): Path {
  return (keeps ? pathOfStay : pathOfTransition)(recording, graph, row);
}

function kindsOf(recording: Recording, actor: number): readonly Kind[] {
  let ofActors = kinds.get(recording);
  if (ofActors === undefined) kinds.set(recording, (ofActors = new Map()));
  let ofActor = ofActors.get(actor);
  if (ofActor === undefined) {
    ofActor = [...changesOf(recording, actor), ...keptOf(recording, actor)];
    ofActors.set(actor, ofActor);
  }
  return ofActor;
}

function changesOf(recording: Recording, actor: number): Kind[] {
  const { at, from, to, taken } = recording.transitions;
  const gathered = new Map<string, { row: number; at: number[]; restedAt: number[] }>();
  const rows = transitionsOf(recording, actor);
  for (const [i, row] of rows.entries()) {
    const key = `${from[row]} ${to[row]} ${taken[row]}`;
    const kind = gathered.get(key) ?? { row, at: [], restedAt: [] };
    kind.at.push(at[row]!);
    if (at[rows[i + 1] ?? -1] !== at[row]) kind.restedAt.push(at[row]!);
    gathered.set(key, kind);
  }
  return [...gathered.values()].map((kind) => ({
    row: kind.row,
    keeps: false,
    at: Float64Array.from(kind.at),
    restedAt: Float64Array.from(kind.restedAt),
  }));
}

function keptOf(recording: Recording, actor: number): Kind[] {
  const { at, taken } = recording.stays;
  const gathered = new Map<number, { row: number; at: number[] }>();
  for (const row of staysOf(recording, actor)) {
    const kind = gathered.get(taken[row]!) ?? { row, at: [] };
    kind.at.push(at[row]!);
    gathered.set(taken[row]!, kind);
  }
  return [...gathered.values()].map((kind) => ({
    row: kind.row,
    keeps: true,
    at: Float64Array.from(kind.at),
    restedAt: new Float64Array(),
  }));
}
