import { runDetail, runOf } from '../../player/run.ts';
import { simulate } from '../../simulation/kernel/simulate.ts';
import { labOf } from '../../simulation/labs/registry.ts';
import { readScenario } from '../../simulation/scenario/scenario.ts';
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
  const lab = await labOf(id);
  // `t` chooses the moment of a still frame: it decides nothing of the run.
  const entries = [...new URLSearchParams(preset)].filter(([name]) => name !== 't');
  const { scenario, issues } = readScenario(lab, entries);
  const [issue] = issues;
  if (issue) throw new BookError(file, field, `preset ${issue.field}=${issue.value}: ${issue.code}`);
  return runDetail(lab, '', runOf(lab, scenario, await simulate(lab, scenario)));
}
