import { simulate } from '../../../../src/simulation/kernel/simulate.ts';
import { jwtValidation } from '../../../../src/simulation/labs/jwt-validation/lab.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { SWITCHES } from '../../../../src/jwt/verdict/switches.ts';
import { type Entries, entriesOf } from '../run.ts';

/** Reads a jwt-validation scenario in which nothing may be wrong, and runs it. */
export async function run(entries: Entries) {
  const { scenario, issues } = readScenario(jwtValidation, entriesOf(entries));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const recording = await simulate(jwtValidation, scenario);
  const { metrics, counts } = jwtValidation.measure(recording, scenario.parameters);
  return { scenario, recording, metrics, counts, formulas: jwtValidation.formulas(scenario, counts) };
}

/** All switches on, but for the ones named. */
export function allBut(...off: readonly string[]): Entries {
  return Object.fromEntries(SWITCHES.map((name) => [name, off.includes(name) ? 'off' : 'on']));
}
