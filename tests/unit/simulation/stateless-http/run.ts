import { simulate } from '../../../../src/simulation/kernel/simulate.ts';
import { statelessHttp } from '../../../../src/simulation/labs/stateless-http/lab.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { type Entries, entriesOf } from '../run.ts';

/** Reads a stateless-http scenario in which nothing may be wrong, and runs it. */
export async function run(entries: Entries) {
  const { scenario, issues } = readScenario(statelessHttp, entriesOf(entries));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const recording = await simulate(statelessHttp, scenario);
  const { metrics, counts } = statelessHttp.measure(recording, scenario.parameters);
  return { scenario, recording, metrics, counts, formulas: statelessHttp.formulas(scenario, counts) };
}
