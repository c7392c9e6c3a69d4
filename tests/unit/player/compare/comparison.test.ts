import { expect, test } from 'vitest';
import { pinVersus } from '../../../../src/player/compare/versus.ts';
import type { LabStore } from '../../../../src/player/LabStore.ts';
import { eventTimes } from '../../../../src/simulation/trace/events.ts';
import { storeOn } from '../share/states.ts';

const ran = (store: LabStore) => new Promise<void>((resolve) => store.onRun(() => resolve()));

/** A store on a run of two seconds that is compared with one of three. */
async function compared() {
  const store = storeOn();
  store.pin(store.run.value);
  store.set('duration', 2_000_000);
  await ran(store);
  return store;
}

test('one clock goes to the end of the longer run, and steps go to what happens in either', async () => {
  const store = await compared();
  const [a, b] = [store.pinned.value!.recording, store.run.value.recording];
  expect(b.end).toBeLessThan(a.end);
  expect(store.clock.end).toBe(a.end);
  store.clock.seek(a.end);
  expect(store.clock.t).toBe(a.end);
  const times = [...new Set([...eventTimes(a), ...eventTimes(b)])].sort((x, y) => x - y);
  store.clock.seek(0);
  const stepped = times.map(() => {
    const { t } = store.clock;
    store.clock.step(1);
    return t;
  });
  expect(stepped).toEqual(times);
  store.pin(undefined);
  expect(store.clock.end).toBe(b.end);
  expect(store.clock.t).toBe(b.end);
});

test('the two change places without a run of their own, and back by undo', async () => {
  const store = await compared();
  const [a, b] = [store.pinned.value!, store.run.value];
  store.clock.seek(1_234_567);
  store.exchange();
  expect(store.pinned.value).toBe(b);
  expect(store.run.value).toBe(a);
  expect(store.scenario.value).toBe(a.scenario);
  expect(store.clock.t).toBe(1_234_567);
  store.travel('undo');
  await ran(store);
  expect(store.pinned.value).toBe(a);
  expect(store.run.value.scenario).toEqual(b.scenario);
  store.travel('redo');
  await ran(store);
  expect(store.pinned.value?.scenario).toEqual(b.scenario);
  expect(store.run.value.scenario).toEqual(a.scenario);
});

test('a change undone leaves the pinned run pinned', async () => {
  const store = await compared();
  const a = store.pinned.value;
  store.travel('undo');
  await ran(store);
  expect(store.pinned.value).toBe(a);
  expect(store.run.value.scenario).toEqual(a?.scenario);
});

test('the run an address compares with is run and pinned, and what is wrong with it is named', async () => {
  const store = storeOn();
  const told = await pinVersus(store, new URLSearchParams('services=5&users=3&duration=1s&strategy=magic'));
  expect(store.pinned.value?.scenario.parameters['services']).toBe(5);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('magic');
});

test('a moment and a loop past the end of the run are there with the longer one compared with', async () => {
  const store = storeOn();
  const { end } = store.clock;
  const asked = { t: 5_000_000, loop: '4s~6s' };
  expect(asked.t).toBeGreaterThan(end);
  store.clock.seek(asked.t);
  expect(await pinVersus(store, new URLSearchParams('users=4&duration=9s'), asked)).toEqual([]);
  expect(store.clock.t).toBe(asked.t);
  expect(store.clock.loop.value).toEqual({ from: 4_000_000, to: 6_000_000 });
});

test('a loop past the end of both runs is told', async () => {
  const store = storeOn();
  const told = await pinVersus(store, new URLSearchParams('users=4&duration=4s'), { loop: '20s~30s' });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('20s~30s');
  expect(store.clock.loop.value).toBeUndefined();
});
