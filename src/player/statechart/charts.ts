import { labs } from 'virtual:statecharts';
import type { Chart } from './drawing.ts';

/** The charts of a lab, by machine. */
export type Charts = Readonly<Record<string, Chart>>;

const loaded = new Map<string, Charts>();

/** Loads the charts of a lab; there are none where the build drew none. */
export async function loadCharts(lab: string): Promise<Charts> {
  const known = loaded.get(lab);
  if (known !== undefined) return known;
  const charts = (await labs[lab]?.())?.charts ?? {};
  loaded.set(lab, charts);
  return charts;
}

/** The charts of a lab where they are here already; undefined otherwise. */
export function chartsHere(lab: string): Charts | undefined {
  return loaded.get(lab);
}
