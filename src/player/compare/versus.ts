import { readScenario } from '../../simulation/scenario/scenario.ts';
import { enterLoop, type Extras } from '../address.ts';
import type { LabStore } from '../LabStore.ts';
import { extraSentence } from '../share/extraWords.ts';

/**
 * Runs the scenario that an address or a file says to compare with, and pins its run. Where that is the longer one, the
 * moment and the loop that are asked for may lie in what it adds: they are entered once it is there.
 * @returns what was wrong with it, a sentence each
 */
export async function pinVersus(
  store: LabStore,
  entries: Iterable<readonly [string, string]>,
  { t, loop }: Partial<Pick<Extras, 't' | 'loop'>> = {},
): Promise<readonly string[]> {
  const { scenario, issues } = readScenario(store.lab, entries);
  const { clock } = store;
  const before = clock.t;
  await store.pinScenario(scenario);
  // Unless the reader has gone elsewhere in the meantime.
  if (t !== undefined && clock.t === before && !clock.playing.value) clock.seek(t);
  return [
    ...issues.map((issue) => `견줄 실행(versus): ${store.view.issueSentence(issue)}`),
    ...enterLoop(store, loop).map((issue) => extraSentence(store.view, issue)),
  ];
}
