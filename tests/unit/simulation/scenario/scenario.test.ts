import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../../src/labs/sentences.ts';
import { sessionSync } from '../../../../src/simulation/labs/session-sync/lab.ts';
import { formatDuration, microseconds } from '../../../../src/simulation/scenario/duration-text.ts';
import { readScenario, writeScenario } from '../../../../src/simulation/scenario/scenario.ts';

const read = (query: string) => readScenario(sessionSync, new URLSearchParams(query));

describe('scenarios on the wire', () => {
  test('what is written reads back the same, whole or sparse', () => {
    const scenarios = fc.record({
      services: fc.integer({ min: 1, max: 64 }),
      strategy: fc.constantFrom('local', 'replicate-all', 'backup-one', 'central-store', 'token'),
      rate: fc.integer({ min: 1, max: 10_000 }).map((cents) => cents / 100),
      latency: fc.integer({ min: 0, max: 5_000_000 }).map(formatDuration),
      seed: fc.nat(4_294_967_295),
      at: fc.integer({ min: 0, max: 30_000_000 }).map(formatDuration),
    });
    fc.assert(
      fc.property(scenarios, fc.boolean(), ({ at, ...entries }, sparse) => {
        const query = new URLSearchParams(
          Object.entries(entries).map(([name, value]): [string, string] => [name, String(value)]),
        );
        query.append('fault', `kill:service-1@${at}`);
        query.append('action', `write:user-2@${at}`);
        const { scenario, issues } = readScenario(sessionSync, query);
        expect(issues).toEqual([]);
        expect(readScenario(sessionSync, writeScenario(sessionSync, scenario, { sparse }))).toEqual({
          scenario,
          issues: [],
        });
      }),
    );
  });

  test('durations read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_600_000_000 }), (us) => {
        expect(microseconds(formatDuration(us))).toBe(us);
      }),
    );
  });

  test('arbitrary entries never throw; what is bad is dropped and told, with a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(fc.string(), fc.constantFrom('services', 'fault', 'action', 'latency')),
            fc.string(),
          ),
        ),
        (entries) => {
          const { scenario, issues } = readScenario(sessionSync, entries);
          expect(scenario.parameters.services).toBeGreaterThanOrEqual(1);
          for (const issue of issues) expect(sentenceOf(issue)).toMatch(/요\.$/u);
        },
      ),
    );
  });

  test.each([
    ['services=0', 'services', 'bad-value'],
    ['services=2.5', 'services', 'bad-value'],
    ['services=two', 'services', 'bad-value'],
    ['latency=20', 'latency', 'bad-value'],
    ['strategy=magic', 'strategy', 'bad-value'],
    ['server=3', 'server', 'unknown-field'],
    ['seed=1&seed=2', 'seed', 'repeated-field'],
    ['fault=explode:service-1@1s', 'fault', 'fault-kind'],
    ['fault=kill:service-9@1s', 'fault', 'fault-target'],
    ['fault=kill:store@1s', 'fault', 'fault-target'],
    ['fault=kill:service-1~service-2@1s', 'fault', 'fault-link'],
    ['fault=cut:service-1@1s', 'fault', 'fault-link'],
    ['fault=kill:service-1@soon', 'fault', 'fault-time'],
    ['fault=kill:service-1@40s', 'fault', 'fault-after-end'],
    ['fault=kill:service-1@1s&fault=kill:service-1@2s', 'fault', 'fault-target'],
    ['fault=nonsense', 'fault', 'fault-form'],
    ['action=fly:user-1@1s', 'action', 'action-kind'],
    ['action=write:user-6@1s', 'action', 'action-target'],
    ['action=write:user-1~user-2@1s', 'action', 'action-link'],
    ['action=write:user-1@soon', 'action', 'action-time'],
    ['action=write:user-1@31s', 'action', 'action-after-end'],
    ['action=write', 'action', 'action-form'],
  ])('%s is dropped, the rest stays', (query, field, code) => {
    const { scenario, issues } = read(`${query}&users=5`);
    expect(issues).toEqual([expect.objectContaining({ field, code })]);
    expect(scenario.parameters.users).toBe(5);
  });

  test('faults are put in order of time', () => {
    const { scenario } = read('fault=restart:service-1@3s&fault=kill:service-1@1s');
    expect(scenario.faults.map(({ kind }) => kind)).toEqual(['kill', 'restart']);
  });
});
