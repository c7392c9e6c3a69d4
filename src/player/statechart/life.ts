import type { Recording } from '../../simulation/kernel/recording.ts';
import { transitionsOf } from '../../simulation/trace/actors.ts';
import { firstAtOrAfter } from '../../simulation/trace/messages.ts';
import type { ChartGraph } from './chart.ts';
import { around, leavesOf } from './path.ts';
import { pathOfRow } from './moment.ts';

/** When something happens next to an actor, µs: by id of the transition taken, and of the state entered. */
export interface Next {
  readonly taken: ReadonlyMap<string, number>;
  readonly entered: ReadonlyMap<string, number>;
}

/** All times at which an actor changed from one state to another by one kind of event. */
interface Kind {
  readonly row: number;
  readonly at: Float64Array;
}

const kinds = new WeakMap<Recording, Map<number, readonly Kind[]>>();

/** When each transition of an actor's machine is taken next after t, and each of its states entered. */
export function nextAfter(recording: Recording, graph: ChartGraph, actor: number, t: number): Next {
  const taken = new Map<string, number>();
  const entered = new Map<string, number>();
  const note = (times: Map<string, number>, id: string, at: number) =>
    times.set(id, Math.min(at, times.get(id) ?? Infinity));
  for (const { row, at } of kindsOf(recording, actor)) {
    // Times are whole, so whatever happens after t happens half a microsecond after it or later.
    const next = at[firstAtOrAfter(at, at.length, t + 0.5)];
    if (next === undefined) continue;
    for (const id of pathOfRow(recording, graph, row).edges) note(taken, id, next);
    for (const id of enteredBy(recording, graph, row)) note(entered, id, next);
  }
  return { taken, entered };
}

/** The last transitions of an actor up to t, newest first, as rows of the recording. */
export function lately(recording: Recording, actor: number, t: number, count: number): number[] {
  const rows = transitionsOf(recording, actor);
  const { at } = recording.transitions;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[rows[middle]!]! <= t) low = middle + 1;
    else high = middle;
  }
  return [...rows.subarray(Math.max(0, low - count), low)].reverse();
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
    const gathered = new Map<string, { row: number; at: number[] }>();
    for (const row of transitionsOf(recording, actor)) {
      const key = `${from[row]} ${to[row]} ${event[row]}`;
      const kind = gathered.get(key) ?? { row, at: [] };
      kind.at.push(at[row]!);
      gathered.set(key, kind);
    }
    ofActor = [...gathered.values()].map((kind) => ({ row: kind.row, at: Float64Array.from(kind.at) }));
    ofActors.set(actor, ofActor);
  }
  return ofActor;
}
