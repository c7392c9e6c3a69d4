import type { MachineWords } from '../../words/stateWords.ts';
import type { ChartGraph } from '../chart.ts';
import type { Chart, Drawing } from '../drawing.ts';
import { layoutChart } from './layout.ts';
import type { Manner } from './plan.ts';

/** What a page of a computer and what a phone held upright offer, px. */
const WIDE = 1000;
const NARROW = 380;
/** A pixel that has to be scrolled sideways is as bad as this many of height. */
const SIDEWAYS = 3;
/** Names beside their words read best: another way of breaking lines has to save this much. */
const BROKEN = 1.15;

const manners: readonly Manner[] = (['RIGHT', 'DOWN'] as const).flatMap((direction) =>
  (['row', 'long', 'short'] as const).map((wrap) => ({ direction, wrap })),
);

/** Draws a machine in every manner there is, and keeps what suits a wide page and a phone best. */
export async function drawChart(graph: ChartGraph, words: Required<MachineWords>): Promise<Chart> {
  const drawings: { readonly drawing: Drawing; readonly manner: Manner }[] = [];
  for (const manner of manners) drawings.push({ manner, drawing: await layoutChart(graph, words, manner) });
  const best = (space: number): Drawing => {
    const costs = drawings.map(({ drawing: { width, height }, manner: { wrap } }) => {
      const cost = Math.max(0, width - space) * SIDEWAYS + height;
      return wrap === 'row' ? cost : cost * BROKEN;
    });
    return drawings[costs.indexOf(Math.min(...costs))]!.drawing;
  };
  return { graph, wide: best(WIDE), narrow: best(NARROW) };
}
