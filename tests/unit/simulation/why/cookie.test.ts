import { describe, expect, test } from 'vitest';
import { whyOf } from '../../../../src/simulation/trace/why/why.ts';
import type { Entries } from '../run.ts';
import { attacks, decisionsIn, quiet, run } from '../session-lifecycle/run.ts';

const course = {
  ...quiet,
  users: 1,
  rate: 0.01,
  seed: 1,
  duration: '40s',
  action: ['read:user-1@1s', 'read:user-1@3s', 'read:user-1@10s', 'write:user-1@20s'],
};

/** Why the first decision of a rule was made: whom it blames, and the rules and messages it tells. */
async function whyFirst(entries: Entries, wanted: (one: ReturnType<typeof decisionsIn>[number]) => boolean) {
  const { recording } = await run({ ...course, ...entries });
  const all = decisionsIn(recording);
  const { culprits, steps } = whyOf(recording, { kind: 'decision', row: all.find(wanted)!.row });
  const { faults, messages, strings } = recording;
  return {
    culprits: culprits.map((one) =>
      one.kind === 'fault' ? strings[faults.kind[one.row]!]! : 'what' in one ? one.what : one.kind,
    ),
    told: steps.flatMap((step) => {
      if (step.kind === 'decision') return [`${all[step.row]!.actor} ${all[step.row]!.rule}`];
      return step.kind === 'message' ? [strings[messages.type[step.row]!]!] : [];
    }),
  };
}

const taken = ({ facts }: { readonly facts: Readonly<Record<string, string>> }) =>
  facts['unseenSender'] === 'attacker';

describe('what is told of cookies', () => {
  test('a fixation: who made the ID, who planted it where, who signed in with it', async () => {
    const { culprits, told } = await whyFirst({ fault: ['sibling:user-1@5s'] }, taken);
    expect(culprits).toEqual(['sibling']);
    expect(told).toEqual([
      'service session-recognised',
      'service session-opened',
      'user-1 cookie-kept',
      'service session-anonymous',
      'service session-continued',
      'service login-kept',
    ]);
  });

  test.each([
    ['link', {}, 'leak.session'],
    ['plaintext', {}, 'http.request'],
    ['sibling', { domain: 'on' }, 'leak.session'],
  ] as const)('a theft by %s: the message that gave the ID away', async (attack, entries, message) => {
    const { culprits, told } = await whyFirst(
      { reissue: 'on', ...entries, fault: [`${attack}:user-1@5s`] },
      taken,
    );
    expect(culprits).toEqual([attack]);
    expect(told).toContain(message);
  });

  test('a user in the attacker’s account, and one locked out, have the attack to blame', async () => {
    const stranger = await whyFirst(
      { fault: ['overwrite:user-1@5s'] },
      ({ facts }) => facts['believed'] === 'attacker' && facts['unseenSender'] === 'user-1',
    );
    expect(stranger.culprits).toEqual(['overwrite']);
    const junk = await whyFirst(
      { bloat: 4096, fault: ['bloat:user-1@5s'] },
      ({ rule }) => rule === 'id-unknown',
    );
    expect(junk.culprits).toEqual(['bloat']);
    const locked = await whyFirst(
      { fault: ['sibling:user-1@5s'], reissue: 'on' },
      ({ rule }) => rule === 'session-anonymous',
    );
    expect(locked.culprits).toEqual(['sibling']);
  });

  test('what a browser drops of an attack is the attack’s; what it drops of the server, the settings’', async () => {
    const bound = { 'host-prefix': 'on', secure: 'on' };
    for (const attack of attacks.filter((one) => one !== 'link')) {
      const { culprits } = await whyFirst(
        { ...bound, fault: [`${attack}:user-1@5s`] },
        ({ rule }) => rule === 'cookie-dropped',
      );
      expect(culprits, attack).toEqual([attack]);
    }
    const own = await whyFirst({ 'host-prefix': 'on' }, ({ rule }) => rule === 'cookie-dropped');
    expect(own.culprits).toEqual(['cookie']);
    const missing = await whyFirst({ 'host-prefix': 'on' }, ({ rule }) => rule === 'cookie-missing');
    expect(missing.culprits).toEqual(['cookie']);
    expect(missing.told).toContain('user-1 cookie-dropped');
  });

  test('a session past its time is nobody’s fault', async () => {
    for (const [entries, ended] of [
      [{ idle: '5s' }, 'ended-idle'],
      [{ absolute: '5s' }, 'ended-absolute'],
    ] as const) {
      const { culprits } = await whyFirst(
        { ...entries, fault: ['bloat:user-1@2s'] },
        ({ rule }) => rule === ended,
      );
      expect(culprits).toEqual([]);
    }
  });
});
