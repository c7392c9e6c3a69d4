import Elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { MachineWords } from '../../words/stateWords.ts';
import { type ChartEdge, type ChartGraph, type ChartNode, isIgnoring } from '../chart.ts';
import { type Drawing, DOT, type Entrance, type Route, type StateBox, type TextLine } from '../drawing.ts';
import { type Block, innerOf, labelOf, titleOf, type Wrap } from './text.ts';

/** Space between a box and what stands in it, px. */
const PAD = 9;
/** Between the title of a box and what is under it. */
const GAP = 6;
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

const elk = new Elk();

/** A graph with what it is drawn with. */
interface Source {
  /** ELK hands its options down to no state with states inside: each is told again. */
  readonly options: Readonly<Record<string, string>>;
  readonly graph: ChartGraph;
  readonly texts: ReadonlyMap<string, { readonly title: Block; readonly inner: Block }>;
  readonly labelOf: (edges: readonly ChartEdge[]) => Block;
}

/** Lays a machine out. The same graph, words and manner give the same drawing. */
export async function layoutChart(
  graph: ChartGraph,
  words: Required<MachineWords>,
  { direction, wrap }: Manner,
): Promise<Drawing> {
  const source: Source = {
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
  const bundles = bundlesOf(source);
  const order = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const laid = await elk.layout({
    id: 'chart',
    layoutOptions: source.options,
    children: outermost(source),
    // Edges all stand at the top, so that they may lead in and out of states.
    edges: [...entrancesOf(graph), ...bundles.map((bundle) => elkEdge(order, bundle))],
  });
  return drawingOf(source, bundles, laid);
}

/** Where a machine turns in circles, what leads on in the order of the definition is what leads on in the picture. */
const ONWARD = { layoutOptions: { 'elk.layered.priority.direction': '10' } };

/** All transitions from one state to another: they are drawn as one line. */
interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
  readonly label: Block;
}

function bundlesOf({ graph, labelOf }: Source): Bundle[] {
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
  const hasOwn = graph.edges.some((edge) => edge.from === '' && !isIgnoring(edge));
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

const stateKey = (id: string) => `state ${id}`;
const dotKey = (id: string) => `dot of ${id}`;
const entranceKey = (id: string) => `entrance of ${id}`;
const routeKey = ({ from, to }: Bundle) => `route ${from} ${to}`;

function drawingOf(source: Source, bundles: readonly Bundle[], laid: ElkNode): Drawing {
  const nodes = new Map<string, ElkNode>();
  const visit = (node: ElkNode): void => {
    nodes.set(node.id, node);
    node.children?.forEach(visit);
  };
  visit(laid);
  const edges = new Map(laid.edges!.map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(laid.width!),
    height: Math.ceil(laid.height!),
    boxes: source.graph.nodes.flatMap((node) => {
      const place = nodes.get(stateKey(node.id));
      return place === undefined ? [] : [boxOf(source, node, place)];
    }),
    routes: bundles.map((bundle) => routeOf(bundle, edges.get(routeKey(bundle))!)),
    entrances: source.graph.nodes.flatMap(({ id, initial }): Entrance[] => {
      const dot = nodes.get(dotKey(id));
      if (dot === undefined || initial === undefined) return [];
      const points = pointsOf(edges.get(entranceKey(id))!);
      return [{ of: id, to: initial, x: round(dot.x! + DOT), y: round(dot.y! + DOT), points }];
    }),
  };
}

function boxOf(source: Source, node: ChartNode, place: ElkNode): StateBox {
  const { title, inner } = source.texts.get(node.id)!;
  const [x, y] = [round(place.x!), round(place.y!)];
  const rule = y + PAD + title.height + GAP;
  return {
    id: node.id,
    kind: node.parent === undefined ? 'machine' : node.kind,
    x,
    y,
    width: round(place.width!),
    height: round(place.height!),
    title: linesAt(title, x + PAD, y + PAD),
    lines: linesAt(inner, x + PAD, rule + GAP),
    rule: inner.height > 0 ? rule : undefined,
  };
}

function routeOf({ from, to, edges, label }: Bundle, edge: ElkExtendedEdge): Route {
  const { x = 0, y = 0, width = 0, height = 0 } = edge.labels![0]!;
  const place = { x: round(x), y: round(y), width, height };
  return { from, to, edges, points: pointsOf(edge), lines: linesAt(label, place.x, place.y), label: place };
}

function linesAt({ lines }: Block, x: number, y: number): TextLine[] {
  return lines.map((line) => ({ ...line, x: round(x + line.x), y: round(y + line.y) }));
}

function pointsOf(edge: ElkExtendedEdge): number[] {
  return edge.sections!.flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [round(x), round(y)]),
  );
}

/** Tenths of a pixel are enough. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
