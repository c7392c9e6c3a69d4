import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { follow, type SoFar } from '../../../src/player/readouts/soFar.ts';
import type { Run } from '../../../src/player/run.ts';
import type { CountUpTo } from '../../../src/player/running/runner.ts';

/** A clock that stands still, a counter that answers when it is told to, and what it was asked and told. */
function setUp() {
  const shown = signal(0);
  const asked: number[] = [];
  const told: SoFar[] = [];
  let answer = (): void => {};
  const countUpTo: CountUpTo = (_run, until) => {
    asked.push(until);
    return new Promise((resolve) => (answer = () => resolve({ counted: until })));
  };
  const stop = follow({ clock: { shown } as never }, {} as Run, countUpTo, (soFar) => told.push(soFar));
  const settle = async () => {
    answer();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { shown, asked, told, stop, settle };
}

test('one count runs at a time, and after it the newest moment is counted, not those passed meanwhile', async () => {
  const { shown, asked, told, settle } = setUp();
  for (const t of [10, 20, 30]) shown.value = t;
  expect(asked).toEqual([0]);
  await settle();
  expect(asked).toEqual([0, 30]);
  await settle();
  expect(told).toEqual([
    { until: 0, metrics: { counted: 0 } },
    { until: 30, metrics: { counted: 30 } },
  ]);
  shown.value = 40;
  expect(asked).toEqual([0, 30, 40]);
});

test('what comes in after the end is not told', async () => {
  const { shown, asked, told, stop, settle } = setUp();
  stop();
  await settle();
  shown.value = 10;
  expect(asked).toEqual([0]);
  expect(told).toEqual([]);
});
