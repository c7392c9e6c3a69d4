import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/simulation/kernel/canonical.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { alterOne } from '../../../../src/simulation/labs/reference-or-value/values.ts';
import { referenceOrValue } from '../../../../src/simulation/labs/reference-or-value/lab.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { factsOf } from '../../../../src/simulation/trace/actors.ts';
import { actorRow, messageAt } from '../../../../src/simulation/trace/messages.ts';
import { holdingsAt } from '../../../../src/simulation/trace/holdings.ts';
import { pastOf } from '../past.ts';
import { type Entries, entriesOf } from '../run.ts';
import { broken, calm, credentials, fault, moment, run } from './run.ts';

const users = 6;
const base = { users, rate: 1, duration: '30s', lifetime: '60m' };

/** Found by chance: two logins within one second get cookies of the same bytes, and each alters its own in the same way. */
const ALTERED_ALIKE = {
  credential: 'signed-cookie',
  contents: 'name',
  'session-ids': 'spring',
  altered: 'content',
  lifetime: '1s',
  users: 1,
  rate: 0.5,
  'write-ratio': 0,
  duration: '8s',
  latency: '0s',
  'sign-cost': '0s',
  'mac-cost': '0s',
  seed: 0,
  fault: ['alter:user-1@2001ms', 'alter:user-1@2002ms'],
  action: ['write:user-1@2000ms', 'write:user-1@2001ms'],
};

describe('what erases everybody’s login', () => {
  test.each([
    ['session-id', 'all', 'none'],
    ['opaque', 'all', 'none'],
    ['jwt', 'none', 'all'],
    ['signed-cookie', 'none', 'all'],
  ] as const)('%s: the store wiped, %s; the key changed, %s', async (credential, wiped, keyChanged) => {
    const outcome = { all: { lost: users, kept: 0 }, none: { lost: 0, kept: users } };
    const one = await run({ ...base, credential, fault: ['wipe:store@12s'] });
    expect(one.metrics.wiped).toEqual(outcome[wiped]);
    expect(one.metrics.keyChanged).toEqual({ lost: 0, kept: 0 });
    const other = await run({ ...base, credential, fault: ['rotate:service@12s'] });
    expect(other.metrics.keyChanged).toEqual(outcome[keyChanged]);
    expect(other.metrics.wiped).toEqual({ lost: 0, kept: 0 });
    // Who lost a login signed in again, and nobody else did.
    const again = { all: 2 * users, none: users };
    expect(one.metrics.operations.login).toBe(again[wiped]);
    expect(other.metrics.operations.login).toBe(again[keyChanged]);
  });

  test.each([
    ['wipe:store', 'jwt'],
    ['wipe:store', 'signed-cookie'],
    ['rotate:service', 'session-id'],
    ['rotate:service', 'opaque'],
  ])('%s under %s: every message is the same to the last bit', async (what, credential) => {
    const messages = async (entries: Entries) => {
      const { recording } = await run(entries);
      return Array.from({ length: recording.messages.length }, (_, row) => messageAt(recording, row));
    };
    const touched = await messages({ ...base, credential, fault: [`${what}@12s`] });
    expect(touched.length).toBeGreaterThan(100);
    expect(touched).toEqual(await messages({ ...base, credential }));
  });

  test('what is signed after the change holds', async () => {
    for (const credential of ['jwt', 'signed-cookie']) {
      const { recording } = await run({ ...base, credential, fault: ['rotate:service@12s'] });
      const refusedAgain = decisionsOf(recording).filter(({ at, accepted }) => at > 24_000_000 && !accepted);
      expect(refusedAgain).toEqual([]);
    }
  });
});

describe('one altered character', () => {
  test.each([
    ['session-id', 'content', 'lost'],
    ['session-id', 'last', 'lost'],
    ['opaque', 'signature', 'lost'],
    ['jwt', 'content', 'lost'],
    ['jwt', 'signature', 'lost'],
    // The last of 342 characters holds two bits of the signature and four that stand for nothing.
    ['jwt', 'last', 'kept'],
    ['signed-cookie', 'content', 'lost'],
    ['signed-cookie', 'signature', 'lost'],
    // A cookie's signature is compared as text.
    ['signed-cookie', 'last', 'lost'],
  ] as const)('%s, %s: %s', async (credential, altered, outcome) => {
    const { metrics, recording } = await run({ ...base, credential, altered, fault: ['alter:user-2@12s'] });
    expect(metrics.altered).toEqual({ lost: 0, kept: 0, [outcome]: 1 });
    // Nobody else is touched.
    const refused = decisionsOf(recording).filter(({ accepted }) => !accepted);
    expect(refused).toHaveLength(outcome === 'lost' ? 1 : 0);
  });

  test('is one character, and altering it again gives the value back', () => {
    const value = fc.oneof(
      fc.stringMatching(/^[\w-]{1,40}\.[\w-]{1,60}\.[\w-]{1,60}$/),
      fc.stringMatching(/^[\w-]{1,60}:[\w-]{6}:[\w-]{43}$/),
      fc.stringMatching(/^[\w-]{32,128}$/),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('content', 'signature', 'last'), (text, at) => {
        const altered = alterOne(text, at);
        expect(altered).toHaveLength(text.length);
        expect([...altered].filter((character, i) => character !== text[i])).toHaveLength(1);
        expect(alterOne(altered, at)).toBe(text);
      }),
    );
  });

  test('of a browser that holds nothing changes nothing', async () => {
    const { metrics } = await run({ ...base, credential: 'jwt', fault: ['alter:user-1@0s'] });
    expect(metrics.altered).toEqual({ lost: 0, kept: 0 });
  });
});

describe('a role taken at the server', () => {
  /** What store, browser and account say of the administrator's role just after the demotion. */
  async function saying(credential: string) {
    const { recording } = await run({ ...base, credential, fault: ['demote:user-1@12s'] });
    const held = (actor: string) => holdingsAt(recording, actorRow(recording, actor), 12_000_000);
    const role = (facts: Readonly<Record<string, string>> | undefined) => facts?.['role'];
    const issuer = actorRow(recording, 'issuer') < 0 ? 'service' : 'issuer';
    return {
      account: role(held(issuer).find(({ kind, key }) => kind === 'account' && key === 'user-1')?.facts),
      store: role(held('store').find(({ facts }) => facts['user'] === 'user-1')?.facts),
      browser: /"role":"(\w+)"/.exec(held('user-1')[0]?.facts['reads'] ?? '')?.[1],
    };
  }

  test('is followed by a record at the server, and not by what the browser carries', async () => {
    const followed = { account: 'USER', store: 'USER', browser: undefined };
    const carried = { account: 'USER', store: undefined, browser: 'ADMIN' };
    expect(await saying('session-id')).toEqual(followed);
    expect(await saying('opaque')).toEqual(followed);
    expect(await saying('jwt')).toEqual(carried);
    expect(await saying('signed-cookie')).toEqual(carried);
  });

  test('a JWT goes on saying ADMIN until its term ends, at most its lifetime (M24)', async () => {
    const entries = { ...base, credential: 'jwt', lifetime: '10s', rate: 5, fault: ['demote:user-1@12s'] };
    const { metrics, recording } = await run(entries);
    const { requests, lasted, open } = metrics.staleRole;
    expect(requests).toBeGreaterThan(5);
    expect(lasted).toBeLessThan(open);
    expect(open).toBeLessThanOrEqual(10_000);
    const late = decisionsOf(recording).filter(
      ({ at, facts }) => at >= 12_000_000 + open * 1000 && facts['role'] === 'ADMIN',
    );
    expect(late).toEqual([]);
  });

  test('a cookie that is written anew takes the old role along, past its first term', async () => {
    const entries = { ...base, lifetime: '5s', rate: 3, 'write-ratio': 1, fault: ['demote:user-1@12s'] };
    expect((await run({ ...entries, credential: 'signed-cookie' })).metrics.staleRole.lasted).toBeGreaterThan(
      10_000,
    );
    expect((await run({ ...entries, credential: 'jwt' })).metrics.staleRole.lasted).toBeLessThan(5_000);
  });

  test('a session, and a token that is asked about, are right at once (M22, M27)', async () => {
    for (const credential of ['session-id', 'opaque']) {
      const { metrics } = await run({ ...base, rate: 5, credential, fault: ['demote:user-1@12s'] });
      expect(metrics.staleRole).toEqual({ requests: 0, lasted: 0, open: 0 });
    }
  });
});

test('a cart follows a write where whoever writes can also change what is read: not in a token', async () => {
  const stale = async (credential: string, contents = 'cart') =>
    (await run({ ...base, credential, contents })).metrics.staleCarts;
  expect([await stale('session-id'), await stale('signed-cookie')]).toEqual([0, 0]);
  expect(await stale('jwt')).toBeGreaterThan(20);
  expect(await stale('opaque')).toBeGreaterThan(20);
  expect(await stale('jwt', 'role')).toBe(0);
});

describe('whatever happens', () => {
  test('every request gets one answer or none, and a refusal is followed by another login', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const { metrics, recording } = await run(scenario);
        const answered = new Set<number>();
        let asked = 0;
        for (let row = 0; row < recording.messages.length; row++) {
          const { from, to, type, replyTo } = messageAt(recording, row);
          if (from.startsWith('user-')) asked++;
          if (!to.startsWith('user-') || type !== 'http.response') continue;
          expect(answered.has(replyTo)).toBe(false);
          answered.add(replyTo);
        }
        expect(metrics.served + metrics.refused).toBe(asked);
        const { wiped, keyChanged, altered, expired } = metrics;
        const refusals = decisionsOf(recording).filter(({ accepted }) => !accepted).length;
        expect(wiped.lost + keyChanged.lost + altered.lost + expired).toBe(refusals);
      }),
      { numRuns: 80, examples: [[ALTERED_ALIKE]] },
    );
  });

  test('nobody is ever served as somebody else', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const { recording } = await run(scenario);
        for (const { cause, accepted, facts } of decisionsOf(recording)) {
          if (!accepted) continue;
          let row = cause;
          while (messageAt(recording, row).type !== 'http.request') row = messageAt(recording, row).cause;
          expect(facts['user']).toBe(messageAt(recording, row).from);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the same scenario gives the same bytes, tokens included', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const [first, second] = [await run(scenario), await run(scenario)];
        expect(await digestOf(first.recording)).toBe(await digestOf(second.recording));
        expect(first.recording.tokens).toEqual(second.recording.tokens);
      }),
      { numRuns: 15 },
    );
  });

  test('a fault inserted at t never changes what happened before t', async () => {
    await fc.assert(
      fc.asyncProperty(calm, fault, moment, async (entries, what, at) => {
        const [before, after] = [await run(entries), await run({ ...entries, fault: [`${what}@${at}`] })];
        const t = parseInt(at, 10) * 1000;
        expect(pastOf(after.recording, t)).toEqual(pastOf(before.recording, t));
      }),
      { numRuns: 60 },
    );
  });
});

test('a session ID and an opaque token say nothing, and are never the same twice', async () => {
  for (const [credential, ids, form] of [
    ['session-id', 'spring', /^[A-Za-z0-9]{48}$/],
    ['session-id', 'tomcat', /^[0-9A-F]{32}$/],
    ['opaque', 'spring', /^[\w-]{128}$/],
  ] as const) {
    const { counts, recording } = await run({ ...base, users: 60, credential, 'session-ids': ids });
    const handed = decisionsOf(recording).flatMap(({ facts }) => facts['credential'] ?? []);
    expect(new Set(handed).size).toBe(handed.length);
    expect(handed).toHaveLength(counts.operations.login);
    for (const value of handed) expect(value).toMatch(form);
    if (ids === 'spring' && credential === 'session-id')
      expect(atob(handed[0]!)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  }
});

test('faults have targets that can do them, whatever is handed out', () => {
  const issuesOf =
    (...faults: string[]) =>
    (credential: string) =>
      readScenario(referenceOrValue, entriesOf({ credential, fault: faults })).issues.map(({ code }) => code);
  for (const credential of credentials) {
    for (const one of ['wipe:store@1s', 'rotate:service@1s', 'alter:user-4@1s', 'demote:user-1@1s'])
      expect(issuesOf(one)(credential), one).toEqual([]);
    for (const one of ['wipe:service@1s', 'rotate:store@1s', 'alter:user-5@1s', 'demote:user-2@1s'])
      expect(issuesOf(one)(credential), one).toEqual(['fault-target']);
  }
  expect(issuesOf('wipe:store@61s')('jwt')).toEqual(['fault-after-end']);
  expect(issuesOf('kill:service@1s')('jwt')).toEqual(['fault-kind']);
  // There is no third key, and no lower role.
  expect(issuesOf('rotate:service@1s', 'rotate:service@2s')('jwt')).toEqual(['fault-target']);
  expect(issuesOf('demote:user-1@1s', 'demote:user-1@2s')('jwt')).toEqual(['fault-target']);
});

/** The decisions of a run as objects. */
function decisionsOf({ decisions, strings }: Recording) {
  return Array.from({ length: decisions.length }, (_, row) => ({
    at: decisions.at[row]!,
    accepted: decisions.accepted[row] === 1,
    rule: strings[decisions.rule[row]!]!,
    facts: factsOf(strings[decisions.facts[row]!]!),
    cause: decisions.cause[row]!,
  }));
}
