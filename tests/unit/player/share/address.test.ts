import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enterExtras, labQuery, readExtras } from '../../../../src/player/address.ts';
import { extraSentence } from '../../../../src/player/share/extraWords.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { lab, look, looks, scenarios, storeOn } from './states.ts';

describe('an address', () => {
  test('carries the scenario, the moment, the view, the selection, the loop, the speed and the run compared with', () => {
    fc.assert(
      fc.property(scenarios, looks, fc.option(scenarios), (scenario, looked, versus) => {
        const store = storeOn(scenario);
        look(store, looked);
        if (versus) store.pin({ ...store.run.value, scenario: versus });

        const { extras, scenario: entries, issues } = readExtras(new URLSearchParams(labQuery(store, true)));
        expect(issues).toEqual([]);
        expect(readScenario(lab, entries)).toEqual({ scenario, issues: [] });
        expect(extras.t).toBe(looked.t);
        const again = storeOn(scenario);
        expect(enterExtras(again, extras)).toEqual([]);
        expect(again.selection.value).toEqual(store.selection.value);
        expect(again.tab.value).toBe(store.tab.value);
        expect(again.clock.loop.value).toEqual(store.clock.loop.value);
        expect(again.clock.speed.value).toBe(store.clock.speed.value);
        if (versus) {
          const read = readScenario(lab, new URLSearchParams(extras.versus));
          expect(read).toEqual({ scenario: versus, issues: [] });
        } else expect(extras.versus).toBeUndefined();
      }),
    );
  });

  test('whatever it says never throws, and what can’t be so is told in a sentence', () => {
    const own = fc.record(
      {
        ...{ t: fc.string(), tab: fc.string(), pick: fc.string(), versus: fc.string() },
        ...{ loop: fc.string(), speed: fc.string() },
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(own, (said) => {
        const { extras, issues } = readExtras(new URLSearchParams(said as Record<string, string>));
        const store = storeOn();
        const told = [...issues, ...enterExtras(store, extras)];
        for (const issue of told) expect(extraSentence(store.view, issue)).toMatch(/요\.$/u);
        expect(told.every(({ field, value }) => said[field] === value)).toBe(true);
      }),
    );
  });

  test.each([
    ['t=soon', 't'],
    ['t=3', 't'],
    ['tab=nothing', 'tab'],
    ['pick=service-9', 'pick'],
    ['loop=2s', 'loop'],
    ['loop=2s~1s', 'loop'],
    ['loop=99s~100s', 'loop'],
    ['speed=3', 'speed'],
    ['pick=0123456789abcdef', 'pick'],
  ])('%s is left out and told', (query, field) => {
    const store = storeOn();
    const { extras, issues } = readExtras(new URLSearchParams(query));
    const told = [...issues, ...enterExtras(store, extras)];
    expect(told.map((issue) => issue.field)).toEqual([field]);
    expect(store.selection.value).toBeUndefined();
    expect(store.tab.value).toBe(store.firstTab);
  });
});
