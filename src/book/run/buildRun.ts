import { simulate } from '../../simulation/kernel/simulate.ts';
import { labOf } from '../../simulation/labs/registry.ts';
import { flattenMetrics } from '../../simulation/lab.ts';
import { readScenario, wireScenario } from '../../simulation/scenario/scenario.ts';
import { BookError } from '../page/error.ts';
import type { RunNumbers } from './numbers.ts';

const runs = new Map<string, Promise<RunNumbers>>();

/**
 * The numbers of a preset, simulated while the site is built: what stands in the text until the reader has a run of
 * their own. One simulation a preset, however often it is quoted.
 * @param file where it is written, and `field` on which tag, for the BookError that a bad preset is
 */
export function buildRun(file: string, field: string, lab: string, preset: string): Promise<RunNumbers> {
  const key = `${lab}?${preset}`;
  const run = runs.get(key) ?? simulatePreset(file, field, lab, preset);
  runs.set(key, run);
  return run;
}

async function simulatePreset(file: string, field: string, id: string, preset: string): Promise<RunNumbers> {
  const lab = labOf(id);
  const { scenario, issues } = readScenario(lab, new URLSearchParams(preset));
  const [issue] = issues;
  if (issue) throw new BookError(file, field, `preset ${issue.field}=${issue.value}: ${issue.code}`);
  const recording = await simulate(lab, scenario);
  const { metrics, counts } = lab.measure(recording, scenario.parameters);
  const formulas = lab.formulas(scenario.parameters, scenario.faults, counts);
  const measured = Object.fromEntries(flattenMetrics(metrics));
  const expected = Object.fromEntries(Object.keys(measured).map((path) => [path, formulas[path]?.value ?? null]));
  return { scenario: wireScenario(lab, scenario), measured, expected };
}
