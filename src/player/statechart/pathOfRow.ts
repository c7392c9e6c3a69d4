import type { Recording } from '../../simulation/kernel/recording.ts';
import type { ChartGraph } from './chart.ts';
import { type Path, pathOf } from './path.ts';

const paths = new WeakMap<ChartGraph, Map<string, Path>>();

/** Which transitions of the definition a row of a recording's transitions was. */
export function pathOfRow({ transitions, strings }: Recording, graph: ChartGraph, row: number): Path {
  const [from = '', to = '', event = ''] = [transitions.from, transitions.to, transitions.event].map(
    (column) => strings[column[row]!],
  );
  let known = paths.get(graph);
  if (known === undefined) paths.set(graph, (known = new Map()));
  const key = [from, to, event].join('\n');
  let path = known.get(key);
  if (path === undefined) known.set(key, (path = pathOf(graph, from, to, event)));
  return path;
}
