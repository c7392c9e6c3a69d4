import type { Recording } from '../../simulation/kernel/recording.ts';
import { transitionsOf } from '../../simulation/trace/actors.ts';
import { firstAtOrAfter } from '../../simulation/trace/messages.ts';
import { countWhile } from '../../simulation/trace/search.ts';
import type { ChartGraph } from './chart.ts';
import { around, leavesOf } from './path.ts';
import { pathOfRow } from './pathOfRow.ts';

/** When something happens next to an actor, µs: by id of the transition taken, and of the state entered. */
export interface Next {
  readonly taken: ReadonlyMap<string, number>;
  readonly entered: ReadonlyMap<string, number>;
}

/** All times at which an actor changed from one state to another by one kind of event. */
interface Kind {
  readonly row: number;
  readonly at: Float64Array;
  /** those of them that no other change followed at the same time */
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
  for (const { row, at, restedAt } of kindsOf(recording, actor)) {
    const [next, rest] = [nextOf(at), nextOf(restedAt)];
    if (next !== undefined) for (const id of pathOfRow(recording, graph, row).edges) note(taken, id, next);
    if (rest !== undefined) for (const id of enteredBy(recording, graph, row)) note(entered, id, rest);
  }
  return { taken, entered };
}

/** The last transitions of an actor up to t, newest first, as rows of the recording. */
export function lately(recording: Recording, actor: number, t: number, count: number): number[] {
  const rows = transitionsOf(recording, actor);
  const end = countUpTo(recording, rows, t);
  return [...rows.subarray(Math.max(0, end - count), end)].reverse();
}

/** All transitions that an actor took at the time of its last one up to t: one step may lead to the next at once. */
export function justTaken(recording: Recording, actor: number, t: number): readonly number[] {
  const rows = transitionsOf(recording, actor);
  const { at } = recording.transitions;
  const end = countUpTo(recording, rows, t);
  let start = end - 1;
  while (start > 0 && at[rows[start - 1]!] === at[rows[end - 1]!]) start--;
  return end === 0 ? [] : [...rows.subarray(start, end)];
}

function countUpTo({ transitions: { at } }: Recording, rows: Int32Array, t: number): number {
  return countWhile(rows.length, (i) => at[rows[i]!]! <= t);
}

/** The states an actor is in after a transition and was not in before it. */
function enteredBy({ transitions, strings }: Recording, graph: ChartGraph, row: number): string[] {
  const states = (column: Int32Array) =>
    leavesOf(graph, strings[column[row]!] ?? '').flatMap((leaf) => around(leaf));
  const before = new Set(states(transitions.from));
  return states(transitions.to).filter((id) => !before.has(id));
}

function kindsOf(recording: Recording, actor: number): readonly Kind[] {
  let ofActors = kinds.get(recording);
  if (ofActors === undefined) kinds.set(recording, (ofActors = new Map()));
  let ofActor = ofActors.get(actor);
  if (ofActor === undefined) {
    const { at, from, to, event } = recording.transitions;
    const gathered = new Map<string, { row: number; at: number[]; restedAt: number[] }>();
    const rows = transitionsOf(recording, actor);
    for (const [i, row] of rows.entries()) {
      const key = `${from[row]} ${to[row]} ${event[row]}`;
      const kind = gathered.get(key) ?? { row, at: [], restedAt: [] };
      kind.at.push(at[row]!);
      if (at[rows[i + 1] ?? -1] !== at[row]) kind.restedAt.push(at[row]!);
      gathered.set(key, kind);
    }
    ofActor = [...gathered.values()].map((kind) => ({
      row: kind.row,
      at: Float64Array.from(kind.at),
      restedAt: Float64Array.from(kind.restedAt),
    }));
    ofActors.set(actor, ofActor);
  }
  return ofActor;
}
