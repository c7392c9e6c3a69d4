import type { MachineWords } from '../../words/stateWords.ts';
import type { ChartGraph } from '../chart.ts';
import type { Chart, Drawing } from '../drawing.ts';
import { layoutChart, type Manner } from './layout.ts';

/** What a page of a computer and what a phone held upright offer, px. */
const WIDE = 1000;
const NARROW = 380;
/** A pixel that has to be scrolled sideways is as bad as this many of height. */
const SIDEWAYS = 3;

const manners: readonly Manner[] = (['RIGHT', 'DOWN'] as const).flatMap((direction) =>
  (['row', 'long', 'short'] as const).map((wrap) => ({ direction, wrap })),
);

/** Draws a machine in every manner there is, and keeps what suits a wide page and a phone best. */
export async function drawChart(graph: ChartGraph, words: Required<MachineWords>): Promise<Chart> {
  const drawings: Drawing[] = [];
  for (const manner of manners) drawings.push(await layoutChart(graph, words, manner));
  const best = (width: number) => {
    const cost = (drawing: Drawing) => Math.max(0, drawing.width - width) * SIDEWAYS + drawing.height;
    return drawings.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  };
  return { graph, wide: best(WIDE), narrow: best(NARROW) };
}
