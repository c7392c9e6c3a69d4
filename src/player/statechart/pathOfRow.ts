import type { Recording } from '../../simulation/kernel/recording.ts';
import { takenNames } from '../../simulation/kernel/transition-name.ts';
import type { ChartGraph } from './chart.ts';
import { type Path, pathOf } from './path.ts';

const paths = new WeakMap<ChartGraph, Map<string, Path>>();

/** Which transitions of the definition a row of a recording's `transitions` was. */
export function pathOfTransition({ transitions, strings }: Recording, graph: ChartGraph, row: number): Path {
  return pathOfText(graph, strings[transitions.taken[row]!]!, strings[transitions.event[row]!] === 'start');
}

/** Which transitions of the definition a row of a recording's `stays` was. */
export function pathOfStay({ stays, strings }: Recording, graph: ChartGraph, row: number): Path {
  return pathOfText(graph, strings[stays.taken[row]!]!, false);
}

function pathOfText(graph: ChartGraph, taken: string, isStart: boolean): Path {
  let known = paths.get(graph);
  if (known === undefined) paths.set(graph, (known = new Map()));
  const key = `${isStart} ${taken}`;
  let path = known.get(key);
  if (path === undefined) known.set(key, (path = pathOf(graph, takenNames(taken), isStart)));
  return path;
}
