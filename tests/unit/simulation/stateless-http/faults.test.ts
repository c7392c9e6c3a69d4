import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { statelessHttp } from '../../../../src/simulation/labs/stateless-http/lab.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { causesOf } from '../../../../src/simulation/trace/causes.ts';
import { messageAt } from '../../../../src/simulation/trace/messages.ts';
import { type Entries, entriesOf } from '../run.ts';
import { run } from './run.ts';

const base = { services: 4, users: 40, rate: 1, duration: '20s' };

/** A message as another run would have it, but for rows and token names, which are numbered anew. */
function identity(recording: Recording, row: number): string {
  const { type, from, to, sentAt, receivedAt, lostAt, method, path, status, subject, bytes } = messageAt(
    recording,
    row,
  );
  return JSON.stringify([type, from, to, sentAt, receivedAt, lostAt, method, path, status, subject, bytes]);
}

/** Every message by its key. */
function byKey(recording: Recording): Map<string, string> {
  const rows = Array.from({ length: recording.messages.length }, (_, row) => row);
  return new Map(rows.map((row) => [messageAt(recording, row).key, identity(recording, row)]));
}

/** The user whose click a message comes from, empty where it comes from none. */
function userOf(recording: Recording, row: number): string {
  const { from } = messageAt(recording, [row, ...causesOf(recording, row)].at(-1)!);
  return from.startsWith('user-') ? from : '';
}

describe('a fault on one server', () => {
  const kinds = ['nothing', 'connection', 'session-id', 'token'].flatMap((carries) =>
    ['kill', 'restart', 'forget'].map((kind) => [carries, kind] as const),
  );
  test.each(kinds)(
    '%s, %s: users who never meet it have the same run to the last bit',
    async (carries, kind) => {
      const entries = { ...base, carries, routing: 'sticky' };
      const plain = (await run(entries)).recording;
      const broken = byKey((await run({ ...entries, fault: [`${kind}:service-2@8s`] })).recording);
      const touched = new Set<string>();
      for (let row = 0; row < plain.messages.length; row++)
        if (messageAt(plain, row).to === 'service-2') touched.add(userOf(plain, row));
      let compared = 0;
      for (let row = 0; row < plain.messages.length; row++) {
        const user = userOf(plain, row);
        if (user === '' || touched.has(user)) continue;
        expect(broken.get(messageAt(plain, row).key)).toBe(identity(plain, row));
        compared++;
      }
      expect(compared).toBeGreaterThan(500);
    },
  );

  test('makes the server forget connections and what lay in its memory, but not a store’s sessions or a token', async () => {
    const forgotten = async (entries: Entries) =>
      (await run({ ...base, routing: 'sticky', fault: ['restart:service-2@8s'], ...entries })).metrics
        .forgotten;
    expect(await forgotten({ carries: 'connection' })).toBeGreaterThan(0);
    expect(await forgotten({ carries: 'session-id', 'sessions-in': 'memory' })).toBeGreaterThan(0);
    expect(await forgotten({ carries: 'session-id' })).toBe(0);
    expect(await forgotten({ carries: 'token' })).toBe(0);
  });
});

describe('reuse', () => {
  test('changes nothing before it, and takes nobody for another before it', async () => {
    const entries = { ...base, carries: 'connection', routing: 'random' };
    const [plain, reused] = [
      await run(entries),
      await run({ ...entries, fault: ['reuse:load-balancer@8s'] }),
    ];
    const broken = byKey(reused.recording);
    for (let row = 0; row < plain.recording.messages.length; row++) {
      const { key, sentAt } = messageAt(plain.recording, row);
      if (sentAt < 8_000_000 - 100_000) expect(broken.get(key)).toBe(identity(plain.recording, row));
    }
    const until = statelessHttp.measure(reused.recording, reused.scenario.parameters, 8_000_000).metrics;
    expect(until.accidents).toBe(0);
    expect(plain.metrics.accidents).toBe(0);
    expect(reused.metrics.accidents).toBeGreaterThan(100);
    expect(reused.metrics.leakedUsers).toBeGreaterThan(0);
  });

  test('harms nobody whose requests say who they are', async () => {
    for (const carries of ['session-id', 'token']) {
      const { metrics } = await run({ ...base, carries, fault: ['reuse:load-balancer@8s'] });
      expect([metrics.accidents, metrics.forgotten]).toEqual([0, 0]);
    }
  });
});

test('a balancer that forgets opens new connections, which know nobody', async () => {
  const entries = { ...base, carries: 'connection', routing: 'sticky', fault: ['forget:load-balancer@8s'] };
  const { metrics, recording } = await run(entries);
  expect(metrics.forgotten).toBe(metrics.operations.login - base.users);
  expect(metrics.forgotten).toBeGreaterThan(base.users / 2);
  expect(recording.strings.some((text) => /^c\d+-2$/.test(text))).toBe(true);
});

test('faults have targets that can do them', () => {
  const issuesOf = (fault: string, entries: Entries = {}) =>
    readScenario(statelessHttp, entriesOf({ ...entries, fault: [fault] })).issues.map(({ code }) => code);
  for (const fault of [
    'kill:service-1@1s',
    'restart:service-3@1s',
    'forget:service-2@1s',
    'reuse:load-balancer@1s',
    'forget:load-balancer@1s',
  ])
    expect(issuesOf(fault), fault).toEqual([]);
  expect(issuesOf('kill:store@1s', { carries: 'session-id' })).toEqual([]);
  for (const fault of ['kill:store@1s', 'kill:service-4@1s', 'reuse:service-1@1s', 'kill:load-balancer@1s'])
    expect(issuesOf(fault), fault).toEqual(['fault-target']);
  expect(issuesOf('kill:service-1@31s')).toEqual(['fault-after-end']);
  expect(issuesOf('cut:service-1~service-2@1s')).toEqual(['fault-kind']);
  const twice = readScenario(statelessHttp, entriesOf({ fault: ['kill:service-1@1s', 'kill:service-1@2s'] }));
  expect(twice.issues.map(({ code }) => code)).toEqual(['fault-target']);
});
