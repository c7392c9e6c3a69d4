import fc from 'fast-check';
import { view } from '../../../../src/labs/session-sync/view.ts';
import { SPEEDS } from '../../../../src/player/clock/PlayClock.ts';
import { SHORTEST_RANGE } from '../../../../src/player/clock/range.ts';
import { LabStore } from '../../../../src/player/LabStore.ts';
import { runOf } from '../../../../src/player/run.ts';
import { runOnPage } from '../../../../src/player/running/onPage.ts';
import { views } from '../../../../src/player/views.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { labOf } from '../../../../src/simulation/labs/registry.ts';
import { readScenario, type Scenario } from '../../../../src/simulation/scenario/scenario.ts';
import { recordingOf } from '../recordings.ts';

export const lab = await labOf('session-sync');

/** A small scenario that every run of these tests can share. */
export const SHORT = 'services=3&strategy=local&users=4&duration=3s&fault=kill:service-2@1s';
export const recording: Recording = await recordingOf(SHORT);

export function scenarioOf(query: string): Scenario {
  return readScenario(lab, new URLSearchParams(query)).scenario;
}

/** A live store on a scenario. With `as`, the run is taken for that scenario's, so that nothing has to be simulated. */
export function storeOn(as: Scenario = scenarioOf(SHORT)): LabStore {
  const run = { ...runOf(lab, scenarioOf(SHORT), recording), scenario: as };
  return new LabStore({ lab, view, figure: 'figure', preset: as, run, runScenario: runOnPage });
}

/** Scenarios as readers make them: any value of each parameter, faults and actions where they may happen. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    parameters: fc.record(
      Object.fromEntries(
        Object.entries(lab.fields).map(([key, { allowed }]) => {
          if (allowed.kind === 'choice') return [key, fc.constantFrom(...allowed.choices)];
          if (allowed.kind === 'json') return [key, fc.constant('')];
          const { min, max } = allowed;
          return [
            key,
            allowed.kind === 'number' ? fc.double({ min, max, noNaN: true }) : fc.integer({ min, max }),
          ];
        }),
      ),
    ),
    at: fc.array(fc.nat(100_000), { maxLength: 3 }),
    acts: fc.array(fc.tuple(fc.nat(100_000), fc.constantFrom('read', 'write')), { maxLength: 3 }),
  })
  .map(({ parameters, at, acts }) => {
    const inOrder = <T extends { at: number }>(list: T[]) => list.sort((a, b) => a.at - b.at);
    const faults = inOrder(
      at.map((time) => ({ kind: 'forget', target: 'load-balancer', other: '', at: time })),
    );
    const actions = inOrder(acts.map(([time, kind]) => ({ kind, target: 'user-1', other: '', at: time })));
    return { lab: lab.id, parameters: parameters as Scenario['parameters'], faults, actions };
  });

/** What a reader may have open and picked out in the shared run: by rows, -1 for nothing. */
export const looks = fc.record({
  t: fc.integer({ min: 0, max: recording.end }),
  tab: fc.constantFrom(...views.map(({ id }) => id)),
  message: fc.integer({ min: -1, max: recording.messages.length - 1 }),
  actor: fc.integer({ min: -1, max: recording.actors.length - 1 }),
  speed: fc.constantFrom(...SPEEDS),
  loop: fc.option(
    fc.record({
      from: fc.integer({ min: 0, max: recording.end - SHORTEST_RANGE }),
      length: fc.integer({ min: SHORTEST_RANGE, max: recording.end }),
    }),
  ),
});

/** Puts a store into such a state. */
export function look(
  store: LabStore,
  { t, tab, message, actor, loop, speed }: typeof looks extends fc.Arbitrary<infer T> ? T : never,
) {
  store.clock.seek(t);
  if (message >= 0) store.pick({ kind: 'message', row: message });
  else if (actor >= 0) store.pick({ kind: 'actor', row: actor });
  store.tab.value = tab;
  store.clock.speed.value = speed;
  if (loop) store.clock.repeat({ from: loop.from, to: loop.from + loop.length });
}
