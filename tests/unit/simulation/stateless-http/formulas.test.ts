import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flattenMetrics, metricAt } from '../../../../src/simulation/lab.ts';
import type { Entries } from '../run.ts';
import { run } from './run.ts';
import { broken, calm } from './scenarios.ts';

/** A sum of many draws is this many standard deviations out less than once in ten thousand. */
const FAR = 4;

describe('counts against closed forms', () => {
  test('what is exact is equal, whatever is broken', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const { metrics, formulas } = await run(scenario);
        for (const [path, { kind, value }] of Object.entries(formulas)) {
          if (kind !== 'exact') continue;
          expect([path, metricAt(metrics, path)]).toEqual([path, value]);
          compared++;
        }
      }),
      { numRuns: 120 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  test('nothing is predicted that is not counted, and much is', async () => {
    const predicted = new Set<string>();
    await fc.assert(
      fc.asyncProperty(calm, async (scenario) => {
        const { metrics, formulas } = await run(scenario);
        const paths = flattenMetrics(metrics).map(([path]) => path);
        for (const path of Object.keys(formulas)) {
          expect(paths).toContain(path);
          predicted.add(path);
        }
      }),
      { numRuns: 30 },
    );
    expect([...predicted].sort()).toEqual([
      'accidents',
      'forgotten',
      'leakedUsers',
      'recognised',
      'requestBytes.carried',
      'requestBytes.total',
      'storeCommands',
      'tokenVerifications',
    ]);
  });

  const drawn: readonly (readonly [string, Entries])[] = [
    ['accidents', { connections: 'shared', services: 1, users: 3 }],
    ['accidents', { connections: 'shared', services: 3, users: 5 }],
    ['accidents', { connections: 'shared', services: 3, users: 9, routing: 'sticky' }],
    ['accidents', { services: 3, users: 6, routing: 'random', fault: ['reuse:load-balancer@8s'] }],
    ['accidents', { services: 2, users: 6, routing: 'sticky', rate: 3, fault: ['reuse:load-balancer@1s'] }],
    ['forgotten', { services: 3, routing: 'random' }],
    ['forgotten', { services: 6, routing: 'random', rate: 2, latency: '500ms' }],
    ['forgotten', { services: 3, routing: 'random', carries: 'session-id', 'sessions-in': 'memory' }],
  ];
  test.each(drawn)(
    '%s over a hundred seeds come out with the mean and the spread foretold: %j',
    async (path, entries) => {
      let off = 0;
      let variance = 0;
      let squares = 0;
      const seeds = 100;
      for (let seed = 1; seed <= seeds; seed++) {
        const { metrics, formulas } = await run({ carries: 'connection', duration: '20s', seed, ...entries });
        const { kind, value, sigma } = formulas[path]!;
        expect(kind).toBe('expected');
        const error = metricAt(metrics, path)! - value;
        off += error;
        variance += sigma * sigma;
        squares += (error / sigma) ** 2;
      }
      expect(Math.abs(off)).toBeLessThan(FAR * Math.sqrt(variance));
      // chi-squared with a hundred degrees of freedom: 1, give or take 0.14
      expect(squares / seeds).toBeGreaterThan(1 - FAR * 0.14);
      expect(squares / seeds).toBeLessThan(1 + FAR * 0.14);
    },
  );

  test('there is no formula where none holds', async () => {
    const accidents = { carries: 'connection', connections: 'shared' };
    const without: readonly (readonly [string, Entries])[] = [
      ['accidents', { ...accidents, fault: ['restart:service-1@9s'] }],
      ['accidents', { ...accidents, action: ['read:user-2@9s'] }],
      ['accidents', { ...accidents, rate: 2, latency: '500ms' }],
      ['forgotten', { ...accidents }],
      ['forgotten', { carries: 'connection' }],
      ['forgotten', { carries: 'session-id', fault: ['forget:store@9s'] }],
      ['storeCommands', { carries: 'session-id', fault: ['kill:store@9s'] }],
    ];
    for (const [path, entries] of without)
      expect((await run(entries)).formulas[path], JSON.stringify(entries)).toBeUndefined();
  });
});

describe('values worked out by hand', () => {
  test('a cookie adds 53 bytes to a request, an RS256 token of these claims 614 and 24', async () => {
    const cookies = await run({ carries: 'session-id' });
    expect(cookies.metrics.requestBytes.carried).toBe(53 * cookies.counts.cookies);
    const tokens = await run({ carries: 'token' });
    const [name, token] = Object.entries(tokens.recording.tokens)[0]!;
    expect(name).toBe('tok-1');
    expect(tokens.metrics.requestBytes.carried).toBe(
      (24 + token.length) * tokens.counts.tokens.get('user-1'.length)!,
    );
  });

  test('carrying nothing, every request after the login is forgotten, and costs another login', async () => {
    const { metrics } = await run({ carries: 'nothing', users: 10 });
    const { login, read, write } = metrics.operations;
    expect(metrics.forgotten).toBe(read + write);
    // At the end of the run some have just been refused, and don't sign in again.
    expect(login - metrics.forgotten).toBeGreaterThan(0);
    expect(login - metrics.forgotten).toBeLessThanOrEqual(10);
  });

  test.each([
    // Login at 1, request at 2 refused, login at 3, request at 1 known, at 2 refused, login at 3 again: every other one.
    ['connection', 3, (requests: number) => Math.ceil(requests / 2)],
    // Login at 1, request at 2 refused, login at 1 again: server 2 never learns.
    ['connection', 2, (requests: number) => requests],
    ['session-id', 2, (requests: number) => requests],
    ['session-id', 1, () => 0],
  ] as const)('one user by %s, %i servers in turn', async (carries, services, forgotten) => {
    const { metrics } = await run({ carries, services, users: 1, rate: 3, 'sessions-in': 'memory' });
    const requests = metrics.operations.read + metrics.operations.write;
    expect(requests).toBeGreaterThan(50);
    expect(metrics.forgotten).toBe(forgotten(requests));
  });

  test('of U users on one connection, (U-1)/U of the requests are accidents in the long run', async () => {
    for (const users of [2, 5, 10]) {
      const { metrics } = await run({
        carries: 'connection',
        connections: 'shared',
        services: 1,
        users,
        rate: 2,
        duration: '5m',
      });
      const requests = metrics.operations.read + metrics.operations.write;
      expect(metrics.accidents / requests).toBeCloseTo((users - 1) / users, 1);
    }
  });
});
