import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/simulation/kernel/canonical.ts';
import { factsOf } from '../../../../src/simulation/trace/actors.ts';
import { actorName, messageAt } from '../../../../src/simulation/trace/messages.ts';
import { run } from './run.ts';
import { broken } from './scenarios.ts';

describe('whatever happens', () => {
  test('every read and write that a server decided on has exactly one outcome, every request one answer or none', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const { metrics, recording } = await run(scenario);
        const { operations, recognised, forgotten, accidents, failed, served, refused } = metrics;
        expect(recognised + forgotten + accidents + failed).toBe(operations.read + operations.write);
        const { messages } = recording;
        let asked = 0;
        const answered = new Set<number>();
        for (let row = 0; row < messages.length; row++) {
          const { from, to, type, replyTo } = messageAt(recording, row);
          if (from.startsWith('user-')) asked++;
          if (!to.startsWith('user-') || type !== 'http.response') continue;
          expect(answered.has(replyTo)).toBe(false);
          answered.add(replyTo);
        }
        expect(served + refused).toBe(asked);
      }),
      { numRuns: 60 },
    );
  });

  test('a request that carries a session ID or a token is never taken for somebody else’s', async () => {
    const carrying = fc
      .tuple(broken, fc.constantFrom('session-id', 'token'))
      .map(([scenario, carries]) => ({ ...scenario, carries }));
    await fc.assert(
      fc.asyncProperty(carrying, async (scenario) => {
        const { metrics, formulas } = await run(scenario);
        expect([metrics.accidents, metrics.leakedUsers]).toEqual([0, 0]);
        expect(formulas['accidents']).toMatchObject({ kind: 'exact', value: 0 });
      }),
      { numRuns: 40 },
    );
  });

  test('the same scenario gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const [first, second] = [await run(scenario), await run(scenario)];
        expect(await digestOf(first.recording)).toBe(await digestOf(second.recording));
      }),
      { numRuns: 15 },
    );
  });

  test('a user’s own connection carries nobody else’s requests, and a shared one is the only one to its server', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const { recording } = await run(scenario);
        const { decisions, strings, holdings } = recording;
        const clientOf = new Map<string, string>();
        const sharedTo = new Map<string, string>();
        const closed = new Set<string>();
        for (let i = 0; i < holdings.length; i++) {
          if (actorName(recording, holdings.actor[i]!) === 'load-balancer' && holdings.held[i] === 0)
            closed.add(strings[holdings.key[i]!]!);
        }
        for (let i = 0; i < decisions.length; i++) {
          const rule = strings[decisions.rule[i]!];
          const connection = strings[decisions.subject[i]!]!;
          const { client = '', server = '' } = factsOf(strings[decisions.facts[i]!]!);
          if (rule === 'own-connection') {
            expect(clientOf.get(connection) ?? client).toBe(client);
            clientOf.set(connection, client);
          } else if (rule === 'shared-connection') {
            const before = sharedTo.get(server);
            if (before !== undefined && !closed.has(before)) expect(connection).toBe(before);
            sharedTo.set(server, connection);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a server decides', () => {
  test('names the connection, whom it takes the sender for, and who that really was', async () => {
    const { recording, metrics } = await run({ carries: 'connection', connections: 'shared', services: 1 });
    const { decisions, strings } = recording;
    let accidents = 0;
    for (let i = 0; i < decisions.length; i++) {
      const { operation, connection, believed, unseenSender } = factsOf(strings[decisions.facts[i]!]!);
      if (strings[decisions.rule[i]!] !== 'connection-known') continue;
      expect(strings[decisions.subject[i]!]).toBe(connection);
      const request = messageAt(recording, decisions.cause[i]!);
      expect(messageAt(recording, request.cause).from).toBe(unseenSender);
      if (operation !== 'login' && believed !== unseenSender) accidents++;
    }
    expect(accidents).toBe(metrics.accidents);
    expect(accidents).toBeGreaterThan(0);
  });

  test('on a connection that carries everybody, the last who signed in is taken for all', async () => {
    const { recording } = await run({ carries: 'connection', connections: 'shared', services: 1, users: 5 });
    const { decisions, strings } = recording;
    let last = '';
    for (let i = 0; i < decisions.length; i++) {
      const { believed = '', unseenSender = '' } = factsOf(strings[decisions.facts[i]!]!);
      if (strings[decisions.rule[i]!] === 'connection-marked') last = unseenSender;
      if (strings[decisions.rule[i]!] === 'connection-known') expect(believed).toBe(last);
    }
    expect(last).not.toBe('');
  });
});
