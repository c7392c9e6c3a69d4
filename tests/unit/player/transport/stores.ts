import { view } from '../../../../src/labs/session-sync/view.ts';
import { LabStore } from '../../../../src/player/LabStore.ts';
import { runOf } from '../../../../src/player/run.ts';
import { runOnPage } from '../../../../src/player/running/onPage.ts';
import { labOf } from '../../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { recordingOf } from '../recordings.ts';

/** A live store of session-sync in this scenario, and a way to wait for the run that the last change started. */
export async function storeOf(query: string) {
  const lab = await labOf('session-sync');
  const { scenario, issues } = readScenario(lab, new URLSearchParams(query));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const run = runOf(lab, scenario, await recordingOf(query));
  const store = new LabStore({
    lab,
    view,
    figure: 'figure',
    preset: scenario,
    run,
    t: 0,
    runScenario: runOnPage,
  });
  const ran = () => new Promise<void>((resolve) => store.onRun(() => resolve()));
  return { store, ran };
}
