import { labEntries } from '../../labs/registry.ts';
import { drawChart } from '../../player/statechart/build/drawChart.ts';
import { chartOf } from '../../player/statechart/chart.ts';
import type { Chart } from '../../player/statechart/drawing.ts';
import { machineWords } from '../../player/words/stateWords.ts';
import { labOf } from '../../simulation/labs/registry.ts';

/** The charts of every lab, drawn from its machines: by lab, by machine. Importing this draws them. */
export const charts: Readonly<Record<string, Readonly<Record<string, Chart>>>> = await drawAll();

async function drawAll(): Promise<Record<string, Record<string, Chart>>> {
  const drawn: Record<string, Record<string, Chart>> = {};
  // Most machines are in every lab; one that is called the same there is drawn once.
  const known = new Map<string, Chart>();
  for (const { id, load } of labEntries) {
    const { stateWords } = await load();
    const ofLab: Record<string, Chart> = {};
    const { machines } = await (await labOf(id)).running();
    for (const [name, machine] of Object.entries(machines)) {
      const [graph, words] = [chartOf(machine), machineWords(name, stateWords)];
      const key = JSON.stringify([graph, words]);
      const chart = known.get(key) ?? (await drawChart(graph, words));
      known.set(key, chart);
      ofLab[name] = chart;
    }
    drawn[id] = ofLab;
  }
  return drawn;
}
