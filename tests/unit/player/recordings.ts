import { simulate } from '../../../src/simulation/kernel/simulate.ts';
import { sessionSync } from '../../../src/simulation/labs/session-sync/lab.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';

/** The recording of a session-sync address. */
export async function recordingOf(query: string) {
  const { scenario } = readScenario(sessionSync, new URLSearchParams(query));
  return simulate(sessionSync, scenario);
}
