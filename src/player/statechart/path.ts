import type { ChartEdge, ChartGraph, ChartNode } from './chart.ts';

/** What a step of a machine went through. */
export interface Path {
  /** the transitions that were taken, by id */
  readonly edges: ReadonlySet<string>;
  /** states whose entrance was passed: what they hold was entered at its first state, by id */
  readonly entered: ReadonlySet<string>;
}

/** The states that are entered at a path of a recording such as `signedIn.waiting`, innermost first of each region. */
export function leavesOf(graph: ChartGraph, path: string): readonly string[] {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const leaves: string[] = [];
  for (const part of path.split('|')) {
    // A region of a parallel state is written from that state on: `open.light.on|bell.ringing`.
    let around = leaves.at(-1) ?? '';
    let leaf = part;
    while (!known.has(leaf) && around !== '') {
      around = around.slice(0, Math.max(0, around.lastIndexOf('.')));
      leaf = around === '' ? part : `${around}.${part}`;
    }
    if (part !== '' && known.has(leaf)) leaves.push(leaf);
  }
  return leaves;
}

/** A state and all around it, innermost first; the machine itself last. */
export function around(id: string): readonly string[] {
  const ids = [id];
  for (let end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1)) ids.push(id.slice(0, end));
  return id === '' ? ids : [...ids, ''];
}

/**
 * What a step went through, from the transitions that the recording says it took.
 * @param taken their ids, in order; those that the graph leaves out are passed over
 * @param isStart whether the machine began with this step: then the entrance of the whole was passed first
 */
export function pathOf(graph: ChartGraph, taken: readonly string[], isStart = false): Path {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = graph.edges.filter(({ id }) => taken.includes(id));
  return {
    edges: new Set(edges.map(({ id }) => id)),
    entered: new Set([
      ...(isStart ? entrances(nodes, '') : []),
      ...edges.flatMap((edge) => entrancesOn(nodes, edge)),
    ]),
  };
}

/** The entrances passed on a transition's way: of the states it leads to, where they are entered at their first state. */
function entrancesOn(nodes: ReadonlyMap<string, ChartNode>, edge: ChartEdge): string[] {
  return edge.to.flatMap((to) => entrances(nodes, to));
}

/** The entrances passed where a state is entered as a whole. */
function entrances(nodes: ReadonlyMap<string, ChartNode>, id: string): string[] {
  const node = nodes.get(id);
  if (node?.initial !== undefined) return [id, ...entrances(nodes, node.initial)];
  if (node?.kind !== 'parallel') return [];
  return [...nodes.values()]
    .filter(({ parent }) => parent === id)
    .flatMap(({ id: region }) => entrances(nodes, region));
}
