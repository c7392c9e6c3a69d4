import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { MachineWords } from '../../words/stateWords.ts';
import { type ChartEdge, type ChartGraph, type ChartNode, isIgnoring } from '../chart.ts';
import { DOT } from '../drawing.ts';
import { type Block, innerOf, labelOf, titleOf, type Wrap } from './text.ts';

/** Space between a box and what stands in it, px. */
export const PAD = 9;
/** Between the title of a box and what is under it. */
export const GAP = 6;
/** Around the whole, and around what lies inside a state. */
const MARGIN = 4;
const INSIDE = 12;

/** How a machine is laid out: which way its transitions lead, and how lines of text are broken. */
export interface Manner {
  readonly direction: 'RIGHT' | 'DOWN';
  readonly wrap: Wrap;
}

const options = (direction: Manner['direction']): Record<string, string> => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction,
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': `[top=${MARGIN},left=${MARGIN},bottom=${MARGIN},right=${MARGIN}]`,
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.nodeSelfLoop': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
});

/** A graph with what it is drawn with. */
export interface Source {
  /** ELK hands its options down to no state with states inside: each is told again. */
  readonly options: Readonly<Record<string, string>>;
  readonly graph: ChartGraph;
  readonly texts: ReadonlyMap<string, { readonly title: Block; readonly inner: Block }>;
  readonly labelOf: (edges: readonly ChartEdge[]) => Block;
}

/** Measures all the text of a machine. */
export function sourceOf(
  graph: ChartGraph,
  words: Required<MachineWords>,
  { direction, wrap }: Manner,
): Source {
  return {
    options: options(direction),
    graph,
    texts: new Map(
      graph.nodes.map((node) => [
        node.id,
        { title: titleOf(node, words, wrap), inner: innerOf(graph, node, words, wrap) },
      ]),
    ),
    labelOf: (edges) => labelOf(edges, words, wrap),
  };
}

/** What ELK is asked: boxes in boxes, and the lines between them. */
export function planOf(source: Source, bundles: readonly Bundle[]): ElkNode {
  const order = new Map(source.graph.nodes.map(({ id }, i) => [id, i]));
  return {
    id: 'chart',
    layoutOptions: source.options,
    children: outermost(source),
    // Edges all stand at the top, so that they may lead in and out of states.
    edges: [...entrancesOf(source.graph), ...bundles.map((bundle) => elkEdge(order, bundle))],
  };
}

/** Where a machine turns in circles, what leads on in the order of the definition is what leads on in the picture. */
const ONWARD = { layoutOptions: { 'elk.layered.priority.direction': '10' } };

/** All transitions from one state to another: they are drawn as one line. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
  readonly label: Block;
}

/** Gathers the transitions that lead from one state to another. */
export function bundlesOf({ graph, labelOf }: Source): Bundle[] {
  const pairs = new Map<string, { from: string; to: string; edges: ChartEdge[] }>();
  for (const edge of graph.edges) {
    for (const to of edge.to) {
      const key = `${edge.from} ${to}`;
      const pair = pairs.get(key) ?? { from: edge.from, to, edges: [] };
      pair.edges.push(edge);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].map(({ from, to, edges }) => ({
    from,
    to,
    edges: edges.map(({ id }) => id),
    label: labelOf(edges),
  }));
}

function elkEdge(order: ReadonlyMap<string, number>, bundle: Bundle): ElkExtendedEdge {
  const id = routeKey(bundle);
  return {
    id,
    ...(order.get(bundle.from)! < order.get(bundle.to)! ? ONWARD : {}),
    sources: [stateKey(bundle.from)],
    targets: [stateKey(bundle.to)],
    labels: [{ id: `label of ${id}`, text: id, width: bundle.label.width, height: bundle.label.height }],
  };
}

function entrancesOf(graph: ChartGraph): ElkExtendedEdge[] {
  return graph.nodes.flatMap(({ id, initial }) =>
    initial === undefined
      ? []
      : [{ id: entranceKey(id), sources: [dotKey(id)], targets: [stateKey(initial)], ...ONWARD }],
  );
}

/** The machine itself is drawn as a box only where it does something, or has transitions of its own. */
function outermost(source: Source): ElkNode[] {
  const { graph, texts } = source;
  const machine = graph.nodes[0]!;
  const hasOwn = graph.edges.some((edge) => edge.to.includes('') || (edge.from === '' && !isIgnoring(edge)));
  const framed = hasOwn || texts.get('')!.inner.height > 0 || machine.kind !== 'compound';
  return framed ? [elkNode(source, machine)] : insideOf(source, machine);
}

function elkNode(source: Source, node: ChartNode): ElkNode {
  const { title, inner } = source.texts.get(node.id)!;
  const width = Math.max(title.width, inner.width) + 2 * PAD;
  const height = PAD + title.height + (inner.height > 0 ? 2 * GAP + inner.height : 0);
  const children = insideOf(source, node);
  if (children.length === 0) return { id: stateKey(node.id), width, height: height + PAD };
  return {
    id: stateKey(node.id),
    children,
    layoutOptions: {
      ...source.options,
      'elk.padding': `[top=${height + GAP},left=${INSIDE},bottom=${INSIDE},right=${INSIDE}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width},${height})`,
    },
  };
}

function insideOf(source: Source, node: ChartNode): ElkNode[] {
  const children = source.graph.nodes
    .filter(({ parent }) => parent === node.id)
    .map((child) => elkNode(source, child));
  if (node.initial === undefined) return children;
  return [{ id: dotKey(node.id), width: 2 * DOT, height: 2 * DOT }, ...children];
}

/** The names by which ELK knows states, dots and lines. */
export const stateKey = (id: string) => `state ${id}`;
export const dotKey = (id: string) => `dot of ${id}`;
export const entranceKey = (id: string) => `entrance of ${id}`;
export const routeKey = ({ from, to }: Bundle) => `route ${from} ${to}`;
