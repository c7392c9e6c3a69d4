import type { Recording } from '../../simulation/kernel/recording.ts';
import { stateAt, transitionBefore } from '../../simulation/trace/actors.ts';
import { lastReceived } from '../../simulation/trace/received.ts';
import { type ChartGraph, isIgnoring } from './chart.ts';
import { justTaken } from './life.ts';
import { answers, around, leavesOf, type Path } from './path.ts';
import { pathOfRow } from './pathOfRow.ts';

/** What a chart shows of one actor at one time. */
export interface ChartMoment {
  /** as the recording writes it: `signedIn.waiting`, `down`, empty where it was not there yet */
  readonly state: string;
  /** the states it is in, innermost only, one of each region */
  readonly leaves: ReadonlySet<string>;
  /** those and all around them; the machine itself too, unless the actor is down */
  readonly active: ReadonlySet<string>;
  /** the row of the transition taken last, in the recording; -1 where there is none */
  readonly row: number;
  /** which transitions of the definition that was, with all that led to it at the same time */
  readonly taken: Path;
  /** a message since then that kept the state: its row, -1 where there is none */
  readonly heard: number;
  /** the transitions that answered it, by id */
  readonly answered: ReadonlySet<string>;
}

/** What a chart shows of an actor at t, µs. */
export function chartMomentAt(
  recording: Recording,
  graph: ChartGraph,
  actor: number,
  t: number,
): ChartMoment {
  const { messages, strings, transitions } = recording;
  const state = stateAt(recording, actor, t);
  const leaves = new Set(leavesOf(graph, state));
  const row = transitionBefore(recording, actor, t);
  const last = lastReceived(recording, actor, t);
  const heard = leaves.size > 0 && last >= 0 && messages.receivedAt[last]! > transitions.at[row]! ? last : -1;
  return {
    state,
    leaves,
    active: new Set([...leaves].flatMap(around)),
    row,
    taken: joined(justTaken(recording, actor, t).map((at) => pathOfRow(recording, graph, at))),
    heard,
    answered: heard < 0 ? new Set() : answeredIn(graph, leaves, strings[messages.type[heard]!] ?? ''),
  };
}

function joined(paths: readonly Path[]): Path {
  return {
    edges: new Set(paths.flatMap(({ edges }) => [...edges])),
    entered: new Set(paths.flatMap(({ entered }) => [...entered])),
  };
}

/** What answers an event in these states without leaving them: the innermost that knows the event decides. */
function answeredIn(graph: ChartGraph, leaves: ReadonlySet<string>, event: string): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const leaf of leaves) {
    for (const id of around(leaf)) {
      const edges = graph.edges.filter((edge) => edge.from === id && answers(edge, event));
      for (const edge of edges) if (edge.to.length === 0 && !isIgnoring(edge)) answered.add(edge.id);
      if (edges.length > 0) break;
    }
  }
  return answered;
}
