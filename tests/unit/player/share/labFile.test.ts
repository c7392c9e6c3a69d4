import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../../src/player/share/fileName.ts';
import { labFile, readLabFile, writeLabFile } from '../../../../src/player/share/labFile.ts';
import { openFile } from '../../../../src/player/share/openFile.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { lab, look, looks, recording, scenarioOf, scenarios, SHORT, storeOn } from './states.ts';

const file = (members: object) => JSON.stringify({ lab: lab.id, version: 1, scenario: {}, ...members });

describe('a file', () => {
  test('brings back the scenario that was saved, and the one it is compared with', () => {
    fc.assert(
      fc.property(scenarios, fc.option(scenarios), (scenario, versus) => {
        const store = storeOn(scenario);
        if (versus) store.pin({ ...store.run.value, scenario: versus });
        const read = readLabFile(writeLabFile(labFile(store)));
        if (read.kind !== 'lab') throw new Error(read.kind);
        expect(read.unknown).toEqual([]);
        expect(readScenario(lab, read.scenario)).toEqual({ scenario, issues: [] });
        if (versus) expect(readScenario(lab, read.versus!)).toEqual({ scenario: versus, issues: [] });
        else expect(read.versus).toBeUndefined();
      }),
    );
  });

  test('brings back the moment, the view and the selection', async () => {
    await fc.assert(
      fc.asyncProperty(looks, async (looked) => {
        const store = storeOn();
        look(store, looked);
        const again = storeOn();
        const { said } = await openFile(again, writeLabFile(labFile(store)));
        expect(said).toBe('파일을 열었어요.');
        expect(again.clock.t).toBe(looked.t);
        expect(again.selection.value).toEqual(store.selection.value);
        expect(again.tab.value).toBe(store.tab.value);
        expect(again.clock.loop.value).toEqual(store.clock.loop.value);
        expect(again.clock.speed.value).toBe(store.clock.speed.value);
      }),
      { numRuns: 30 },
    );
  });

  test('whatever a text says never throws, and is answered in sentences', async () => {
    const store = storeOn();
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((value) => file({ scenario: { services: 0, odd: JSON.parse(value) as unknown } })),
      fc
        .json()
        .map((value) => file({ t: JSON.parse(value) as unknown, extra: JSON.parse(value) as unknown })),
      fc.json().map((value) => file({ version: JSON.parse(value) as unknown })),
    );
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        // Reading alone is asked here: runs of any scenario would take all day.
        const read = readLabFile(body);
        if (read.kind === 'lab') readScenario(lab, read.scenario);
        else expect((await openFile(store, body)).said).toMatch(/요\.$/u);
      }),
    );
  });

  test('what it can’t mean is left out and named; the rest is taken, as one step of undo', async () => {
    const store = storeOn();
    const scenario = { services: 999, users: 3, duration: '1s', servers: 2, fault: ['kill:service-9@1s'] };
    const text = file({ scenario, t: 'soon', tab: 'nothing', pick: 'service-77', colour: 'red' });
    const { said } = await openFile(store, text);
    for (const named of ['999', 'servers', 'kill:service-9@1s', 'soon', 'nothing', 'service-77', 'colour'])
      expect(said).toContain(named);
    expect(store.run.value.scenario.parameters['users']).toBe(3);
    const ran = new Promise<void>((resolve) => store.onRun(() => resolve()));
    store.travel('undo');
    await ran;
    expect(store.run.value.scenario).toEqual(scenarioOf(SHORT));
  });

  test('what it is compared with is run and pinned', async () => {
    const store = storeOn();
    const versus = { services: 5, users: 3, duration: '1s' };
    await openFile(store, file({ scenario: { users: 3, duration: '1s' }, versus }));
    expect(store.pinned.value?.scenario.parameters['services']).toBe(5);
    expect(store.pinned.value?.recording).not.toBe(recording);
  });

  test('of another lab it says so and leads there; of none it says that', async () => {
    const store = storeOn();
    const other = await openFile(store, file({ lab: 'stateless-http', scenario: { users: 3 }, t: '1s' }));
    expect(other.said).toContain('stateless-http');
    expect(other.elsewhere).toMatch(/\/labs\/stateless-http\/\?users=3&t=1s$/);
    const none = await openFile(store, file({ lab: 'toString' }));
    expect(none.said).toContain('toString');
    expect(none.elsewhere).toBeUndefined();
    expect(store.run.value.recording).toBe(recording);
  });

  test.each([
    ['{\n  "lab": session-sync\n}', '2번째 줄 10번째 글자'],
    ['[]', '실험 파일이 아니에요'],
    ['{"lab":"session-sync","version":2,"scenario":{}}', '버전이 2라'],
    [' '.repeat(1_000_001), '너무 커요'],
  ])('no lab’s file: %#', async (text, said) => {
    expect((await openFile(storeOn(), text)).said).toContain(said);
  });

  test('its name says of what and when, in letters that any system takes', () => {
    expect(fileName('session-sync', new Date(2026, 10, 4, 5, 6, 7), 'json')).toBe(
      'session-sync-20261104-050607.json',
    );
  });
});
