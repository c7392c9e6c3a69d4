import { expect, test } from 'vitest';
import {
  deedsOf,
  moveDeed,
  newGesture,
  removeDeed,
  sayPlace,
} from '../../../../src/player/transport/moves.ts';
import { storeOf } from './stores.ts';

const query =
  'services=4&strategy=local&duration=10s&fault=kill:service-2@2s&fault=restart:service-2@4s&fault=kill:service-3@6s&action=write:user-3@5s';

const placesOf = (store: Parameters<typeof deedsOf>[0]) =>
  deedsOf(store).map(({ word, timed }) => [word, timed.at / 1_000_000]);

test('what the scenario does is listed with its words, faults first', async () => {
  const { store } = await storeOf(query);
  expect(placesOf(store)).toEqual([
    ['서버 2 꺼짐', 2],
    ['서버 2 다시 켜짐', 4],
    ['서버 3 꺼짐', 6],
    ['사용자 3 쓰기', 5],
  ]);
});

test('a dragged fault stays the same thing as it passes another, and the whole drag is one step of undo', async () => {
  const { store, ran } = await storeOf(query);
  const [, , { id }] = deedsOf(store) as [unknown, unknown, { id: number }];
  const gesture = newGesture();
  for (const t of [5_200_000, 3_300_400, 1_500_000]) expect(moveDeed(store, id, t, gesture)).toBe(true);
  await ran();
  expect(placesOf(store).slice(0, 3)).toEqual([
    ['서버 3 꺼짐', 1.5],
    ['서버 2 꺼짐', 2],
    ['서버 2 다시 켜짐', 4],
  ]);
  expect(deedsOf(store)[0]!.id).toBe(id);
  expect(store.run.value.recording.faults.at[0]).toBe(1_500_000);
  store.travel('undo');
  await ran();
  expect(store.changed).toBe(false);
  expect(deedsOf(store)[2]!.id).toBe(id);
});

test('another gesture is another step of undo', async () => {
  const { store, ran } = await storeOf(query);
  const { id } = deedsOf(store)[2]!;
  moveDeed(store, id, 7_000_000, newGesture());
  moveDeed(store, id, 8_000_000, newGesture());
  await ran();
  store.travel('undo');
  await ran();
  expect(placesOf(store)[2]).toEqual(['서버 3 꺼짐', 7]);
});

test('it lands on a whole millisecond within the run', async () => {
  const { store } = await storeOf(query);
  const { id } = deedsOf(store)[2]!;
  moveDeed(store, id, 6_123_456.7, newGesture());
  expect(deedsOf(store).find((deed) => deed.id === id)!.timed.at).toBe(6_123_000);
  moveDeed(store, id, 99_000_000, newGesture());
  expect(deedsOf(store).find((deed) => deed.id === id)!.timed.at).toBe(10_000_000);
});

test('it stays where it is rather than throw out a fault that depends on it', async () => {
  const { store } = await storeOf(
    'services=4&duration=10s&fault=add:service-5@2s&fault=kill:service-5@4s&action=write:user-3@5s',
  );
  const { id } = deedsOf(store)[0]!;
  expect(moveDeed(store, id, 4_500_000, newGesture())).toBe(false);
  expect(placesOf(store)[0]).toEqual(['서버 5 추가', 2]);
  expect(moveDeed(store, id, 3_900_000, newGesture())).toBe(true);
  expect(placesOf(store).slice(0, 2)).toEqual([
    ['서버 5 추가', 3.9],
    ['서버 5 꺼짐', 4],
  ]);
});

test('moving and taking back are said', async () => {
  const { store, ran } = await storeOf(query);
  const action = deedsOf(store)[3]!;
  moveDeed(store, action.id, 5_250_000, newGesture());
  await ran();
  sayPlace(store, action.id);
  expect(store.said.value).toBe('옮겼어요: 5.25초 사용자 3 쓰기');
  removeDeed(store, deedsOf(store)[3]!);
  await ran();
  expect(store.said.value).toBe('뺐어요: 5.25초 사용자 3 쓰기');
  expect(store.scenario.value.actions).toEqual([]);
});

test('a fork by a moved fault changes nothing before the earlier of its two places', async () => {
  const { store, ran } = await storeOf(query);
  const before = store.run.value.recording;
  moveDeed(store, deedsOf(store)[2]!.id, 7_000_000, newGesture());
  await ran();
  const after = store.run.value.recording;
  const past = (recording: typeof before) => [...recording.messages.sentAt].filter((at) => at < 6_000_000);
  expect(past(after)).toEqual(past(before));
  expect([...after.messages.sentAt]).not.toEqual([...before.messages.sentAt]);
});
