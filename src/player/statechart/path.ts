import type { ChartEdge, ChartGraph, ChartNode } from './chart.ts';

/** How a change of state came about: the transitions that were taken, by id. */
export interface Path {
  /** Several stand here where the recording can't tell them apart: same event, same states, other conditions. */
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

/** Whether an event is one that a transition waits for: the same, or one of `session.*`. */
export function answers(edge: ChartEdge, event: string): boolean {
  if (edge.trigger === 'after') return event === 'after';
  if (edge.trigger !== 'event') return false;
  if (!edge.event.endsWith('.*')) return edge.event === event;
  const stem = edge.event.slice(0, -2);
  return event === stem || event.startsWith(`${stem}.`);
}

interface Step {
  readonly leaves: readonly string[];
  readonly before: Step | undefined;
  readonly edge: ChartEdge | undefined;
  readonly entered: readonly string[];
}

/**
 * Which transitions led from one state to another: those of the event, then those that need none. A recording says only
 * where a machine was and where it came to rest, so this is the shortest way that its definition allows.
 * @param from a state as recordings write it; empty where the actor was not running
 */
export function pathOf(graph: ChartGraph, from: string, to: string, event: string): Path {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const born = event === 'start' && leavesOf(graph, from).length === 0;
  const start: Step = born
    ? { ...entering(nodes, ''), before: undefined, edge: undefined }
    : { leaves: leavesOf(graph, from), before: undefined, edge: undefined, entered: [] };
  const goal = keyOf(leavesOf(graph, to));
  const first = new Set(start.leaves.flatMap(around));
  // The start of a machine has no event; everything else begins with one.
  const waiting: { step: Step; begun: boolean }[] = [{ step: start, begun: born }];
  const seen = new Set<string>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { step, begun } = next;
    const key = keyOf(step.leaves);
    if (begun && key === goal) return pathFrom(graph, step, event);
    if (seen.has(`${begun} ${key}`)) continue;
    seen.add(`${begun} ${key}`);
    const active = new Set(step.leaves.flatMap(around));
    for (const edge of graph.edges) {
      const onEvent = answers(edge, event) && first.has(edge.from) && !isTaken(step, edge);
      const always = begun && (edge.trigger === 'always' || edge.trigger === 'done');
      if (active.has(edge.from) && (onEvent || always))
        waiting.push({ step: taking(nodes, step, edge), begun: true });
    }
  }
  return { edges: new Set(), entered: new Set() };
}

function keyOf(leaves: readonly string[]): string {
  return [...leaves].sort().join('|');
}

function isTaken(step: Step | undefined, edge: ChartEdge): boolean {
  for (let at = step; at; at = at.before) if (at.edge?.from === edge.from) return true;
  return false;
}

function taking(nodes: ReadonlyMap<string, ChartNode>, before: Step, edge: ChartEdge): Step {
  let leaves = before.leaves;
  const entered: string[] = [];
  for (const to of edge.to) {
    const into = entering(nodes, to);
    // What lies outside the state that both ends share goes on; other regions of a parallel state do too.
    const shared = around(to).find((id) => id !== to && around(edge.from).includes(id)) ?? '';
    const left =
      nodes.get(shared)?.kind === 'parallel' ? around(to)[around(to).indexOf(shared) - 1]! : shared;
    leaves = [...leaves.filter((leaf) => !around(leaf).includes(left)), ...into.leaves];
    entered.push(...into.entered);
  }
  return { leaves, before, edge, entered };
}

/** Where one comes to rest on entering a state, and whose entrances were passed. */
function entering(
  nodes: ReadonlyMap<string, ChartNode>,
  id: string,
): { readonly leaves: readonly string[]; readonly entered: readonly string[] } {
  const node = nodes.get(id);
  if (node?.initial !== undefined) {
    const inside = entering(nodes, node.initial);
    return { leaves: inside.leaves, entered: [id, ...inside.entered] };
  }
  if (node?.kind !== 'parallel') return { leaves: [id], entered: [] };
  const regions = [...nodes.values()]
    .filter(({ parent }) => parent === id)
    .map(({ id: of }) => entering(nodes, of));
  return {
    leaves: regions.flatMap(({ leaves }) => leaves),
    entered: regions.flatMap(({ entered }) => entered),
  };
}

/** The steps back to the start, with whatever could have stood in the place of each. */
function pathFrom(graph: ChartGraph, last: Step, event: string): Path {
  const edges = new Set<string>();
  const entered = new Set<string>();
  for (let step: Step | undefined = last; step; step = step.before) {
    for (const id of step.entered) entered.add(id);
    const taken = step.edge;
    if (taken === undefined) continue;
    for (const edge of graph.edges) {
      const alike = edge.trigger === taken.trigger && (taken.trigger !== 'event' || answers(edge, event));
      if (alike && edge.from === taken.from && edge.to.join() === taken.to.join()) edges.add(edge.id);
    }
  }
  return { edges, entered };
}
