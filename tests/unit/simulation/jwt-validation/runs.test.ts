import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SWITCHES } from '../../../../src/jwt/verdict/switches.ts';
import { flattenMetrics, metricAt } from '../../../../src/simulation/lab.ts';
import { ATTACKS, GOOD } from '../../../../src/simulation/labs/jwt-validation/catalogue.ts';
import { jwtValidation } from '../../../../src/simulation/labs/jwt-validation/lab.ts';
import { verdictsOf } from '../../../../src/simulation/labs/jwt-validation/read-verdicts.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { mistakesOf } from '../../../../src/simulation/trace/mistakes.ts';
import { whyOf } from '../../../../src/simulation/trace/why/why.ts';
import { allBut, run } from './run.ts';

const moment = fc.integer({ min: 0, max: 21_000 }).map((ms) => `${ms}ms`);
const scenario = fc
  .record({
    ...Object.fromEntries(SWITCHES.map((name) => [name, fc.constantFrom('on', 'off')])),
    leeway: fc.constantFrom('0s', '30s', '59s', '59500ms', '60s', '61s', '62s', '5m'),
    latency: fc.constantFrom('0s', '150ms', '1s'),
    fault: fc.array(
      fc.tuple(fc.constantFrom(...ATTACKS), moment).map(([kind, at]) => `${kind}:attacker@${at}`),
      { maxLength: 4 },
    ),
    action: fc.array(
      fc
        .tuple(fc.constantFrom(...GOOD), fc.integer({ min: 1, max: 5 }), moment)
        .map(([kind, user, at]) => `${kind}:user-${user}@${at}`),
      { maxLength: 4 },
    ),
  })
  .map((entries) => entries as Parameters<typeof run>[0]);

describe('runs of jwt-validation', () => {
  test('what is counted is what the formulas say, whatever is on and whatever is shown besides', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (entries) => {
        const { metrics, formulas } = await run(entries);
        for (const [path, { kind, value }] of Object.entries(formulas)) {
          expect(kind).toBe('exact');
          expect([path, metricAt(metrics, path)]).toEqual([path, value]);
        }
        const counted = flattenMetrics(metrics).map(([path]) => path);
        expect(counted.filter((path) => !(path in formulas))).toEqual([
          'judged.good',
          'judged.attack',
          ...['accepted', 'refused', 'wronglyAccepted', 'wronglyRefused'].map((part) => `own.${part}`),
        ]);
        const shown = (entries['fault'] as string[]).length + (entries['action'] as string[]).length;
        expect(metrics.judged.good + metrics.judged.attack).toBe(20 + shown);
      }),
      { numRuns: 40 },
    );
  });

  test('a token that can be taken apart is not one to be trusted: parsing alone lets 13 of 15 attacks in', async () => {
    const { metrics } = await run({});
    expect(metrics).toMatchObject({ wronglyAccepted: 13, wronglyRefused: 0 });
    expect((await run({ structure: 'off' })).metrics.wronglyAccepted).toBe(15);
  });

  test('all on: the leeway decides about the two that are late and the one that is early', async () => {
    for (const [leeway, accepted, refused] of [
      ['0s', 0, 2],
      ['30s', 0, 1],
      ['59s', 0, 1],
      ['60s', 0, 0],
      ['61s', 0, 0],
      ['62s', 1, 0],
    ] as const) {
      const { metrics } = await run({ ...allBut(), leeway });
      expect([leeway, metrics.wronglyAccepted, metrics.wronglyRefused]).toEqual([leeway, accepted, refused]);
    }
  });

  test('every token is judged at the second it was made for, with the time its kind has left', async () => {
    const { recording } = await run({ ...allBut(), leeway: '60s', latency: '370ms' });
    for (const { kind, token, unixSeconds, at } of verdictsOf(recording)) {
      expect(unixSeconds).toBe(1_767_225_600 + Math.floor(at / 1_000_000));
      const { exp } = JSON.parse(atob(recording.tokens[token]!.split('.')[1]!)) as { exp?: number };
      const left = { 'expired-59': -59, 'expired-61': -61, 'clock-ahead': 630, 'not-yet': 4200 }[
        kind as string
      ];
      if (kind !== 'no-exp') expect([kind, exp! - unixSeconds]).toEqual([kind, left ?? 300]);
    }
  });

  test('a moment counts only what was judged by then', async () => {
    const { recording, scenario: read } = await run({});
    const upTo = (until: number) => jwtValidation.measure(recording, read.parameters, until).metrics.judged;
    expect(upTo(0)).toEqual({ good: 0, attack: 0 });
    expect(upTo(4_500_000)).toEqual({ good: 1, attack: 3 });
  });

  test('who was taken for another one is a mistake; 왜? blames the check that was off, or the attack on demand', async () => {
    const { recording } = await run({
      ...allBut('aud', 'typ'),
      leeway: '0s',
      fault: ['audience:attacker@3s'],
    });
    const { decisions } = mistakesOf(recording);
    const kinds = new Map(verdictsOf(recording).map(({ row, kind }) => [row, kind]));
    expect(decisions.map((row) => kinds.get(row))).toEqual([
      'audience',
      'audience',
      'id-token',
      'id-token-shared',
    ]);
    const blamed = decisions.map((row) => whyOf(recording, { kind: 'decision', row }).culprits);
    expect(blamed[0]).toEqual([
      { kind: 'premise', what: 'unchecked' },
      { kind: 'fault', row: 0 },
    ]);
    expect(blamed[1]).toEqual([{ kind: 'premise', what: 'unchecked' }]);
    const refused = verdictsOf(recording).filter(({ accepted }) => !accepted);
    for (const { row, kind } of refused) {
      const { culprits, steps } = whyOf(recording, { kind: 'decision', row });
      expect(steps.map((step) => step.kind)).toEqual(['decision']);
      expect([kind, culprits]).toEqual([
        kind,
        (GOOD as readonly string[]).includes(kind) ? [{ kind: 'premise', what: 'too-strict' }] : [],
      ]);
    }
  });

  test('attacks are the attacker’s, requests the users’, and neither comes after the end', () => {
    const problems = (...entries: [string, string][]) =>
      readScenario(jwtValidation, entries).issues.map(({ code }) => code);
    expect(problems(['fault', 'none:attacker@21s'], ['action', 'expired-59:user-5@0s'])).toEqual([]);
    expect(problems(['fault', 'none:user-1@3s'], ['fault', 'ordinary:attacker@3s'])).toEqual([
      'fault-kind',
      'fault-target',
    ]);
    expect(problems(['fault', 'none:attacker@21001ms'])).toEqual(['fault-after-end']);
    expect(problems(['action', 'ordinary:user-6@3s'], ['action', 'ordinary:user-1@22s'])).toEqual([
      'action-target',
      'action-after-end',
    ]);
  });
});
