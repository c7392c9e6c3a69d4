import { expect, test } from 'vitest';
import { view } from '../../../src/labs/session-sync/view.ts';
import { LabStore } from '../../../src/player/LabStore.ts';
import { runOf } from '../../../src/player/run.ts';
import { runOnPage } from '../../../src/player/running/onPage.ts';
import type { RunScenario } from '../../../src/player/running/runner.ts';
import type { Fault } from '../../../src/simulation/scenario/fault.ts';
import { labOf } from '../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';
import { recordingOf } from './recordings.ts';

const query = 'services=4&strategy=local&duration=5s';
const kill: Fault = { kind: 'kill', target: 'service-2', other: '', at: 2_000_000 };

/** A live store, and a way to wait for the run that the last change started. */
async function liveStore(runScenario: RunScenario = runOnPage) {
  const lab = await labOf('session-sync');
  const { scenario } = readScenario(lab, new URLSearchParams(query));
  const run = runOf(lab, scenario, await recordingOf(query));
  const store = new LabStore({ lab, view, figure: 'figure', preset: scenario, run, runScenario });
  const ran = () => new Promise<void>((resolve) => store.onRun(() => resolve()));
  return { store, ran };
}

test('a fault forks the run at its time: what came before stays, and the reader stays where they were', async () => {
  const { store, ran } = await liveStore();
  const before = store.run.value.recording;
  store.clock.seek(2_500_000);
  store.add(kill);
  await ran();
  const after = store.run.value.recording;
  expect(store.clock.t).toBe(2_500_000);
  const sentBefore = [...before.messages.sentAt].filter((at) => at < kill.at);
  expect([...after.messages.sentAt].filter((at) => at < kill.at)).toEqual(sentBefore);
  expect(after.faults.length).toBe(1);
});

test('changes are undone and done again; a slider dragged in one go is one step', async () => {
  const { store, ran } = await liveStore();
  for (const services of [5, 6, 7]) store.set('services', services);
  await ran();
  store.add(kill);
  await ran();
  store.travel('undo');
  await ran();
  expect(store.scenario.value.faults).toEqual([]);
  expect(store.scenario.value.parameters['services']).toBe(7);
  store.travel('undo');
  await ran();
  expect(store.scenario.value.parameters['services']).toBe(4);
  expect(store.changed).toBe(false);
  store.travel('redo');
  await ran();
  expect(store.run.value.scenario.parameters['services']).toBe(7);
});

test('the newest value wins, however late an older run comes in', async () => {
  const answers: (() => void)[] = [];
  const held: RunScenario = async (scenario, signal, onProgress) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return runOnPage(scenario, new AbortController().signal, onProgress).finally(() => void signal);
  };
  const { store, ran } = await liveStore(held);
  store.set('services', 5);
  store.set('services', 6);
  answers[1]!();
  await ran();
  answers[0]!();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(store.run.value.scenario.parameters['services']).toBe(6);
});

test('a fault that a change makes impossible is taken out and named', async () => {
  const { store, ran } = await liveStore();
  store.add({ ...kill, target: 'service-4' });
  await ran();
  store.set('services', 2);
  await ran();
  expect(store.scenario.value.faults).toEqual([]);
  expect(store.notice.value).toContain('서버 4 꺼짐');
});

test('a cancelled run leaves the one before it standing', async () => {
  const { store } = await liveStore(
    (_, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      ),
  );
  store.set('services', 9);
  store.cancel();
  expect(store.scenario.value.parameters['services']).toBe(4);
  expect(store.progress.value).toBeUndefined();
  expect(store.notice.value).not.toBe('');
});
