import Elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { MachineWords } from '../../words/stateWords.ts';
import type { ChartGraph, ChartNode } from '../chart.ts';
import { type Drawing, DOT, type Entrance, type Route, type StateBox, type TextLine } from '../drawing.ts';
import {
  type Bundle,
  bundlesOf,
  dotKey,
  entranceKey,
  GAP,
  type Manner,
  PAD,
  planOf,
  routeKey,
  type Source,
  sourceOf,
  stateKey,
} from './plan.ts';
import type { Block } from './text.ts';

const elk = new Elk();

/** Lays a machine out. The same graph, words and manner give the same drawing. */
export async function layoutChart(
  graph: ChartGraph,
  words: Required<MachineWords>,
  manner: Manner,
): Promise<Drawing> {
  const source = sourceOf(graph, words, manner);
  const bundles = bundlesOf(source);
  return drawingOf(source, bundles, await elk.layout(planOf(source, bundles)));
}

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
