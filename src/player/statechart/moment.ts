import type { Recording } from '../../simulation/kernel/recording.ts';
import { stateAt } from '../../simulation/trace/actors.ts';
import type { ChartGraph } from './chart.ts';
import { justChanged, justKept } from './life.ts';
import { around, leavesOf, type Path } from './path.ts';
import { pathOfStay, pathOfTransition } from './pathOfRow.ts';

/** What a chart shows of one actor at one time. */
export interface ChartMoment {
  /** as the recording writes it: `signedIn.waiting`, `down`, empty where it was not there yet */
  readonly state: string;
  /** the states it is in, innermost only, one of each region */
  readonly leaves: ReadonlySet<string>;
  /** those and all around them; the machine itself too, unless the actor is down */
  readonly active: ReadonlySet<string>;
  /** the row of its last change of state, in the recording's `transitions`; -1 where there is none */
  readonly row: number;
  /** the row of its last step since then that kept the state, in the recording's `stays`; -1 where there is none */
  readonly stay: number;
  /** which transitions of the definition these two were, with all that were taken at the same times */
  readonly taken: Path;
}

/** What a chart shows of an actor at t, µs. */
export function chartMomentAt(
  recording: Recording,
  graph: ChartGraph,
  actor: number,
  t: number,
): ChartMoment {
  const { transitions, stays } = recording;
  const state = stateAt(recording, actor, t);
  const leaves = new Set(leavesOf(graph, state));
  const changed = justChanged(recording, actor, t);
  const row = changed.at(-1) ?? -1;
  const since = transitions.at[row] ?? Infinity;
  // What kept the state at the very time of the change belongs to it: one step may lead to the next at once.
  const kept = justKept(recording, actor, t).filter((at) => stays.at[at]! >= since && leaves.size > 0);
  return {
    state,
    leaves,
    active: new Set([...leaves].flatMap(around)),
    row,
    stay: kept.at(-1) ?? -1,
    taken: joined([
      ...changed.map((at) => pathOfTransition(recording, graph, at)),
      ...kept.map((at) => pathOfStay(recording, graph, at)),
    ]),
  };
}

function joined(paths: readonly Path[]): Path {
  return {
    edges: new Set(paths.flatMap(({ edges }) => [...edges])),
    entered: new Set(paths.flatMap(({ entered }) => [...entered])),
  };
}
