import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { messageAt } from '../../../../src/simulation/trace/messages.ts';
import { pastOf } from '../past.ts';
import { runSessionSync } from '../run.ts';

const scenarios = fc.record({
  services: fc.integer({ min: 2, max: 5 }),
  strategy: fc.constantFrom('local', 'replicate-all', 'backup-one', 'central-store', 'token'),
  routing: fc.constantFrom('sticky', 'round-robin', 'random'),
  users: fc.integer({ min: 1, max: 8 }),
  rate: fc.constantFrom(0.5, 2),
  seed: fc.nat(10_000),
});

const forks = fc.oneof(
  fc.constantFrom('kill', 'restart', 'forget').map((kind) => ({ name: 'fault', what: `${kind}:service-1` })),
  fc.constant({ name: 'fault', what: 'add:service-9' }),
  fc.constant({ name: 'fault', what: 'cut:service-1~service-2' }),
  fc.constantFrom('read', 'write').map((kind) => ({ name: 'action', what: `${kind}:user-1` })),
);

describe('forks', () => {
  test('a fault or a click inserted at t never changes what happened before t', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, forks, fc.nat(8000), async (entries, { name, what }, ms) => {
        const base = { ...entries, duration: '8s' };
        const [before, after] = await Promise.all([
          runSessionSync(base),
          runSessionSync({ ...base, [name]: [`${what}@${ms}ms`] }),
        ]);
        expect(pastOf(after.recording, ms * 1000)).toEqual(pastOf(before.recording, ms * 1000));
      }),
      { numRuns: 60 },
    );
  });

  test('an inserted write is one write more, and what it doesn’t touch stays as it was', async () => {
    const base = { services: 4, strategy: 'replicate-all', users: 6, duration: '10s', latency: '5ms' };
    const before = await runSessionSync(base);
    const after = await runSessionSync({ ...base, action: ['write:user-1@9s'] });
    expect(after.metrics.operations.write).toBe(before.metrics.operations.write + 1);
    expect(after.metrics.replicationMessages.write).toBe(before.metrics.replicationMessages.write + 3);
    const keys = (recording: Recording, user: string) =>
      Array.from({ length: recording.messages.length }, (_, row) => messageAt(recording, row))
        .filter(({ from, to }) => from === user || to === user)
        .map(({ key, sentAt, receivedAt, status }) => `${key} ${sentAt} ${receivedAt} ${status}`);
    for (const user of ['user-2', 'user-3', 'user-4', 'user-5', 'user-6'])
      expect(keys(after.recording, user)).toEqual(keys(before.recording, user));
  });

  test('a user who is signed out signs in when made to click', async () => {
    const run = await runSessionSync({ users: 1, rate: 0.01, duration: '5s', action: ['write:user-1@1s'] });
    expect(run.metrics.operations).toEqual({ login: 1, read: 0, write: 0 });
  });

  test('formulas hold with clicks inserted, as without', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, fc.array(fc.nat(7000), { maxLength: 6 }), async (entries, times) => {
        const { metrics, formulas } = await runSessionSync({
          ...entries,
          duration: '8s',
          action: times.map((ms, i) => `${i % 2 === 0 ? 'write' : 'read'}:user-1@${ms}ms`),
        });
        for (const [path, { kind, value }] of Object.entries(formulas)) {
          const [name = '', part] = path.split('.');
          const metric = metrics[name as keyof typeof metrics] as number | Record<string, number>;
          const count = part === undefined ? metric : (metric as Record<string, number>)[part];
          if (kind === 'exact') expect([path, count]).toEqual([path, value]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
