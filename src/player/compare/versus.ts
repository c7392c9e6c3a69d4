import { readScenario } from '../../simulation/scenario/scenario.ts';
import type { LabStore } from '../LabStore.ts';

/**
 * Runs the scenario that an address or a file says to compare with, and pins its run.
 * @returns what was wrong with it, a sentence each
 */
export async function pinVersus(
  store: LabStore,
  entries: Iterable<readonly [string, string]>,
): Promise<readonly string[]> {
  const { scenario, issues } = readScenario(store.lab, entries);
  await store.pinScenario(scenario);
  return issues.map((issue) => `견줄 실행(versus): ${store.view.issueSentence(issue)}`);
}
