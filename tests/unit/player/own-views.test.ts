import { expect, test } from 'vitest';
import { view } from '../../../src/labs/jwt-validation/view.ts';
import { enterExtras, labQuery, readExtras } from '../../../src/player/address.ts';
import { LabStore } from '../../../src/player/LabStore.ts';
import { runOf } from '../../../src/player/run.ts';
import { loadOwnView, readyView, viewFor, views, viewsOf } from '../../../src/player/views.ts';
import { simulate } from '../../../src/simulation/kernel/simulate.ts';
import { labOf } from '../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';

async function storeOf(): Promise<LabStore> {
  const lab = await labOf(view.id);
  const { scenario } = readScenario(lab, []);
  const run = runOf(lab, scenario, await simulate(lab, scenario));
  return new LabStore({ lab, view, figure: 'f', preset: scenario, run });
}

test('a lab’s own view comes first and is open at first; the address names every other one', async () => {
  expect(viewsOf(view).map(({ id }) => id)).toEqual(['verdicts', ...views.map(({ id }) => id)]);
  expect(viewsOf({ ...view, tabs: [] })).toEqual(views);
  const store = await storeOf();
  expect([store.firstTab, store.tab.value, labQuery(store, false)]).toEqual(['verdicts', 'verdicts', '']);
  store.tab.value = 'messages';
  expect(labQuery(store, false)).toBe('tab=messages');
  const { extras } = readExtras(new URLSearchParams('tab=verdicts'));
  expect(enterExtras(store, extras)).toEqual([]);
  expect(store.tab.value).toBe('verdicts');
  expect(enterExtras(store, { ...extras, tab: 'nothing' })).toEqual([{ field: 'tab', value: 'nothing' }]);
});

test('a thing that it doesn’t tell of opens the view that does', async () => {
  expect(viewFor(view, 'message', 'verdicts')).toBe('messages');
  expect(viewFor(view, 'actor', 'verdicts')).toBe('holdings');
  expect(viewFor(view, 'message', 'why')).toBe('why');
});

test('it is ready once it is loaded; one that can’t be loaded keeps nothing else from going on', async () => {
  const [own] = view.tabs!;
  expect(readyView(own!)).toBeUndefined();
  await loadOwnView(view, 'messages');
  expect(readyView(own!)).toBeUndefined();
  await loadOwnView(view, 'verdicts');
  expect(readyView(own!)).toBeTypeOf('function');
  const broken = { ...own!, id: 'broken', load: () => Promise.reject(new Error('offline')) };
  await expect(loadOwnView({ ...view, tabs: [broken] }, 'broken')).resolves.toBeUndefined();
});
