import { simulate } from '../../../src/simulation/kernel/simulate.ts';
import type { Recording } from '../../../src/simulation/kernel/recording.ts';
import { sessionSync } from '../../../src/simulation/labs/session-sync/lab.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';

/** Entries of a scenario by wire name; faults as a list. */
export type Entries = Readonly<Record<string, string | number | readonly string[]>>;

/** Reads a session-sync scenario that must be without fault, and runs it. */
export async function runSessionSync(entries: Entries) {
  const { scenario, issues } = readScenario(sessionSync, entriesOf(entries));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const recording: Recording = await simulate(sessionSync, scenario);
  const { metrics, counts } = sessionSync.measure(recording, scenario.parameters);
  const formulas = sessionSync.formulas(scenario, counts);
  return { scenario, recording, metrics, counts, formulas };
}

/** The entries as pairs, a list as many pairs of one name. */
export function entriesOf(entries: Entries): [string, string][] {
  return Object.entries(entries).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
}
