import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flattenMetrics, metricAt } from '../../../../src/simulation/lab.ts';
import { runSessionSync } from '../run.ts';

/** Chance that a normal draw is this far out: below one in ten thousand runs over all comparisons made here. */
const FAR = 5;

const strategies = ['local', 'replicate-all', 'backup-one', 'central-store', 'token'] as const;

/** Scenarios without faults, small enough to run many of them. */
const scenarios = fc.record({
  services: fc.integer({ min: 1, max: 12 }),
  users: fc.integer({ min: 1, max: 12 }),
  rate: fc.constantFrom(0.5, 2, 5),
  duration: fc.constantFrom('5s', '20s'),
  'write-ratio': fc.constantFrom(0, 0.2, 0.5, 1),
  strategy: fc.constantFrom(...strategies),
  routing: fc.constantFrom('sticky', 'round-robin', 'random'),
  'replicate-on': fc.constantFrom('change', 'every-request'),
  'store-commands': fc.constantFrom('ideal', 'spring'),
  latency: fc.constantFrom('1ms', '20ms'),
  'replication-delay': fc.constantFrom('0s', '2ms'),
  'session-bytes': fc.constantFrom(0, 2048),
  seed: fc.nat(1_000_000),
});

/** Drawn, and the same wherever a request comes: a sixth and five sixths of a whole number must not round. */
const everyWriteGoesToAll = {
  services: 6,
  users: 1,
  rate: 0.5,
  duration: '5s',
  'write-ratio': 1,
  strategy: 'replicate-all',
  routing: 'random',
  'replicate-on': 'change',
  'store-commands': 'ideal',
  latency: '1ms',
  'replication-delay': '0s',
  'session-bytes': 2048,
  seed: 0,
} as const;

describe('counts against closed forms, over drawn scenarios', () => {
  test('what is exact is equal, what is expected lies near', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (entries) => {
        const { metrics, formulas } = await runSessionSync(entries);
        for (const [path, { kind, value, sigma }] of Object.entries(formulas)) {
          const measured = metricAt(metrics, path)!;
          if (kind === 'exact') expect([path, measured]).toEqual([path, value]);
          else expect(Math.abs(measured - value), path).toBeLessThanOrEqual(FAR * sigma + 1e-9);
        }
      }),
      { numRuns: 60, examples: [[everyWriteGoesToAll]] },
    );
  }, 120_000);

  test('every message has its own key, every request one answer and at most one decision of a service', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (entries) => {
        const { recording, metrics } = await runSessionSync(entries);
        const { messages, decisions, strings } = recording;
        const keys = new Set(
          Array.from({ length: messages.length }, (_, i) => `${messages.keyHigh[i]} ${messages.keyLow[i]}`),
        );
        expect(keys.size).toBe(messages.length);
        const requests =
          Array.from(messages.type).filter((type) => strings[type] === 'http.request').length / 2;
        expect(metrics.served + metrics.refused).toBe(requests);
        const decided = Array.from(decisions.facts).filter((facts) =>
          strings[facts]!.includes('operation='),
        ).length;
        expect(decided).toBe(requests);
        for (let i = 0; i < messages.length; i++) expect(messages.cause[i]!).toBeLessThan(i);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('every refusal has a decision, whatever is broken', async () => {
    const faults = [
      ['kill:service-1@3s', 'kill:service-2@3s'],
      ['cut:load-balancer~service-1@2s'],
      ['forget:load-balancer@4s'],
      ['kill:service-2@3s', 'restart:service-2@5s', 'add:service-5@6s'],
    ];
    const isRefusal = (status: number) => status >= 400;
    for (const strategy of strategies) {
      for (const fault of [
        ...faults,
        ...(strategy === 'central-store' ? [['kill:store@3s', 'restart:store@6s']] : []),
      ]) {
        const { recording } = await runSessionSync({
          strategy,
          services: 4,
          users: 20,
          rate: 2,
          duration: '10s',
          fault,
        });
        const { messages, decisions, strings, actors } = recording;
        const refusedBy = new Set<number>();
        for (let i = 0; i < decisions.length; i++)
          if (decisions.accepted[i] === 0) refusedBy.add(decisions.at[i]!);
        for (let i = 0; i < messages.length; i++) {
          const isFirst =
            strings[actors.role[messages.to[i]!]!] === 'load-balancer' || messages.cause[i] === -1;
          if (isRefusal(messages.status[i]!) && isFirst)
            expect(refusedBy.has(messages.sentAt[i]!), `${strategy} ${fault}`).toBe(true);
        }
      }
    }
  }, 60_000);
});

describe('golden values of the dossier, as corrected by measurement', () => {
  test.each([
    [2, 0.5, 0.5],
    [4, 2.25, 3.25],
    [8, 6.125, 7.625],
    [16, 14.0625, 15.8125],
  ])('at N = %i a read under random routing costs %f and %f messages', async (services, all, one) => {
    for (const [strategy, mean] of [
      ['replicate-all', all],
      ['backup-one', one],
    ] as const) {
      const entries = { services, strategy, routing: 'random', users: 20, rate: 2, 'write-ratio': 0 };
      const { formulas, metrics } = await runSessionSync(entries);
      const { value, sigma } = formulas['replicationMessages.read']!;
      expect(value / metrics.operations.read).toBeCloseTo(mean, 10);
      expect(Math.abs(metrics.replicationMessages.read - value)).toBeLessThan(FAR * sigma);
    }
  });

  test('at N = 8 full replication costs 14 messages a login and 7 a write, one backup 8 and 1', async () => {
    for (const [strategy, login, write] of [
      ['replicate-all', 14, 7],
      ['backup-one', 8, 1],
    ] as const) {
      const { metrics } = await runSessionSync({ services: 8, strategy, routing: 'sticky' });
      expect(metrics.replicationMessages.login).toBe(login * metrics.operations.login);
      expect(metrics.replicationMessages.write).toBe(write * metrics.operations.write);
      expect(metrics.replicationMessages.read).toBe(0);
    }
  });

  test.each([
    ['fixed', 1 - Math.exp(-0.3 * 0.2)],
    ['exponential', (0.3 * 0.2) / (1 + 0.3 * 0.2)],
  ])('without network latency, stale reads under %s delay are M14 and M13', async (distribution, chance) => {
    const entries = {
      services: 4,
      strategy: 'replicate-all',
      routing: 'random',
      users: 200,
      rate: 1,
      'write-ratio': 0.3,
      duration: '60s',
      latency: '0s',
      'replication-delay': '200ms',
      'replication-delay-distribution': distribution,
    };
    const { formulas, metrics } = await runSessionSync(entries);
    const { value, sigma } = formulas['staleReads']!;
    expect(value / metrics.operations.read).toBeCloseTo(0.75 * chance, 2);
    expect(Math.abs(metrics.staleReads - value)).toBeLessThan(FAR * sigma);
    expect(metrics.staleReads).toBeGreaterThan(0);
  });

  test('a long run counts every metric it names', async () => {
    const { metrics, formulas } = await runSessionSync({});
    const paths = flattenMetrics(metrics).map(([path]) => path);
    for (const path of Object.keys(formulas)) expect(paths).toContain(path);
  });
});
