import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { causesOf } from '../../../../src/simulation/trace/causes.ts';
import { holdingsAt } from '../../../../src/simulation/trace/holdings.ts';
import { actorName, messageAt } from '../../../../src/simulation/trace/messages.ts';
import { type Entries, runSessionSync } from '../run.ts';

const base = { services: 4, users: 60, rate: 1, duration: '30s' };
const runs = (entries: Entries) => runSessionSync({ ...base, ...entries });

/** Whether an actor is part of a message's life: its ends, or those of its causes. */
function touches(recording: Recording, message: number, name: string): boolean {
  return [message, ...causesOf(recording, message)].some((row) => {
    const { from, to } = messageAt(recording, row);
    return from === name || to === name;
  });
}

describe('a fault on one service', () => {
  const faults = ['kill:service-2@10s', 'cut:load-balancer~service-2@10s', 'restart:service-2@10s'];
  // Not backup-one under random routing: there nearly every request waits for acknowledgements from all members.
  const kinds = (['local', 'replicate-all', 'backup-one', 'central-store'] as const).flatMap((strategy) =>
    (strategy === 'backup-one' ? (['sticky'] as const) : (['sticky', 'random'] as const)).flatMap((routing) =>
      faults.map((fault) => [strategy, routing, fault] as const),
    ),
  );
  test.each(kinds)(
    '%s, %s, %s: leaves what it does not touch identical',
    async (strategy, routing, fault) => {
      const [plain, broken] = [
        await runs({ strategy, routing }),
        await runs({ strategy, routing, fault: [fault] }),
      ];
      const identity = (recording: Recording, row: number) => {
        const { type, from, to, sentAt, receivedAt, lostAt, method, path, status, subject, bytes } =
          messageAt(recording, row);
        return JSON.stringify([
          type,
          from,
          to,
          sentAt,
          receivedAt,
          lostAt,
          method,
          path,
          status,
          subject,
          bytes,
        ]);
      };
      const inBroken = new Map<string, string>();
      for (let i = 0; i < broken.recording.messages.length; i++) {
        inBroken.set(messageAt(broken.recording, i).key, identity(broken.recording, i));
      }
      // Rows and causes are numbered anew; all else that never had to do with the service must be there again, to the last bit.
      const users = usersOf(plain.recording, 'service-2');
      let compared = 0;
      for (let i = 0; i < plain.recording.messages.length; i++) {
        const chain = [i, ...causesOf(plain.recording, i)];
        const root = messageAt(plain.recording, chain.at(-1)!);
        if (touches(plain.recording, i, 'service-2') || users.has(root.from)) continue;
        expect(inBroken.get(messageAt(plain.recording, i).key)).toBe(identity(plain.recording, i));
        compared++;
      }
      if (routing === 'sticky') expect(compared).toBeGreaterThan(500);
    },
  );
});

/** The users any of whose requests a service ever handled. */
function usersOf(recording: Recording, service: string): Set<string> {
  const users = new Set<string>();
  for (let i = 0; i < recording.messages.length; i++) {
    const { to, type } = messageAt(recording, i);
    if (to !== service || type !== 'http.request') continue;
    const root = [i, ...causesOf(recording, i)].at(-1)!;
    users.add(messageAt(recording, root).from);
  }
  return users;
}

describe('losses', () => {
  test('one death under sticky local memory loses what lay there, near 1/N', async () => {
    const { metrics, formulas } = await runs({
      strategy: 'local',
      users: 400,
      fault: ['kill:service-2@10s'],
    });
    const { value, sigma } = formulas['lostLogins']!;
    expect(value / 400).toBeCloseTo(0.25, 1);
    expect(Math.abs(metrics.lostLogins - value)).toBeLessThan(5 * sigma);
    expect(metrics.lostLogins).toBe(metrics.operations.login - 400);
  });

  test.each(['replicate-all', 'backup-one', 'central-store', 'token'])(
    'one death under %s loses none',
    async (strategy) => {
      const { metrics } = await runs({ strategy, fault: ['kill:service-2@10s'] });
      expect(metrics.lostLogins).toBe(0);
    },
  );

  test.each([3, 4, 8])(
    'two deaths at once under one backup lose near 2/(N(N-1)) at N = %i',
    async (services) => {
      const fault = ['kill:service-1@10s', 'kill:service-2@10s'];
      const { metrics, formulas } = await runs({ services, strategy: 'backup-one', users: 400, fault });
      const { value, sigma } = formulas['lostLogins']!;
      expect(value / 400).toBeCloseTo(2 / (services * (services - 1)), 1);
      expect(Math.abs(metrics.lostLogins - value)).toBeLessThan(5 * sigma);
    },
  );

  test('a session made alone is found at its one keeper by a server that comes back', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const { metrics, recording } = await runs({
        services: 2,
        users: 4,
        duration: '6s',
        strategy: 'backup-one',
        fault: ['kill:service-1@1s', 'restart:service-1@3s'],
        seed,
      });
      const { decisions, strings } = recording;
      const unknownAfter = Array.from({ length: decisions.length }, (_, row) => row).filter(
        (row) => strings[decisions.rule[row]!] === 'session-unknown' && decisions.at[row]! > 3_000_000,
      );
      expect([seed, unknownAfter]).toEqual([seed, []]);
      expect(metrics.operations.login).toBeGreaterThan(0);
    }
  });

  test('the second death loses nothing once survivors have made new backups', async () => {
    const { metrics } = await runs({
      strategy: 'backup-one',
      fault: ['kill:service-1@10s', 'kill:service-2@15s'],
    });
    expect(metrics.lostLogins).toBe(0);
    expect(metrics.replicationMessages.recovery).toBeGreaterThan(0);
  });

  test('a store without persistence that restarts loses every session; while it is down nobody is served', async () => {
    const fault = ['kill:store@10s', 'restart:store@12s'];
    const { metrics, recording } = await runs({ strategy: 'central-store', fault });
    expect(metrics.lostLogins).toBe(60);
    const { messages } = recording;
    for (let i = 0; i < messages.length; i++) {
      if (messages.sentAt[i]! > 10_100_000 && messages.sentAt[i]! < 12_000_000)
        expect(messages.status[i]).not.toBe(200);
    }
  });

  test('a balancer that forgets its routes sends users where nobody knows them', async () => {
    const { metrics } = await runs({ strategy: 'local', fault: ['forget:load-balancer@10s'] });
    const away = metrics.lostLogins / 60;
    expect(Math.abs(away - 3 / 4)).toBeLessThan(5 * Math.sqrt((0.75 * 0.25) / 60));
  });

  test('a service that joins knows nothing under local memory, and everything under full replication', async () => {
    for (const [strategy, knows] of [
      ['local', false],
      ['replicate-all', true],
    ] as const) {
      const { recording } = await runs({ strategy, fault: ['add:service-5@15s'] });
      const row = Array.from({ length: recording.actors.length }, (_, i) => i).find(
        (i) => actorName(recording, i) === 'service-5',
      )!;
      const soon = 15_000_000 + 200_000;
      expect(holdingsAt(recording, row, soon).filter(({ kind }) => kind === 'session').length > 0).toBe(
        knows,
      );
    }
  });

  test('jitter lets a login’s data overtake its creation, and the copy stays without its user', async () => {
    const { recording, metrics } = await runs({
      strategy: 'replicate-all',
      routing: 'random',
      jitter: '5ms',
    });
    const rules = Array.from(recording.decisions.rule, (rule) => recording.strings[rule]);
    expect(rules).toContain('delta-unknown-session');
    expect(rules).toContain('session-without-user');
    expect(metrics.lostLogins).toBeGreaterThan(0);
  });
});
