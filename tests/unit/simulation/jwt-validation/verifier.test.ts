import { describe, expect, test } from 'vitest';
import { SWITCHES, type Switch } from '../../../../src/jwt/verdict/switches.ts';
import { verify } from '../../../../src/jwt/verdict/verify.ts';
import { verifyOnly } from '../../../../src/jwt/verdict/verify-only.ts';
import {
  ATTACKS,
  isGood,
  jtiOf,
  kindOfJti,
  SHOWN,
  TOKEN_KINDS,
} from '../../../../src/simulation/labs/jwt-validation/catalogue.ts';
import { noticedBy } from '../../../../src/simulation/labs/jwt-validation/flaws.ts';
import { makeToken } from '../../../../src/simulation/labs/jwt-validation/make-token.ts';
import { RULES } from '../../../../src/simulation/labs/jwt-validation/rules.ts';

const at = 1_767_225_700;
const LEEWAYS = [0, 29, 30, 59, 60, 61, 62, 300];
const tokens = await Promise.all(TOKEN_KINDS.map(async (kind) => [kind, await makeToken(kind, at)] as const));
const on = (checks: Iterable<Switch>, leeway = 60) => [new Set(checks), { ...RULES, at, leeway }] as const;

/** All ways to set the switches. */
const settings = Array.from({ length: 2 ** SWITCHES.length }, (_, bits) =>
  SWITCHES.filter((_, i) => (bits >> i) % 2 === 1),
);

describe('the twenty tokens', () => {
  test('are five good ones and fifteen attacks, each shown once', () => {
    expect(TOKEN_KINDS.filter(isGood)).toHaveLength(5);
    expect(ATTACKS).toHaveLength(15);
    expect([...SHOWN].sort()).toEqual([...TOKEN_KINDS].sort());
    expect(new Set(tokens.map(([, token]) => token)).size).toBe(20);
    for (const kind of TOKEN_KINDS) expect(kindOfJti(jtiOf(kind, at))).toBe(kind);
    expect(kindOfJti('nothing.1')).toBeUndefined();
  });

  test('are the same bytes when they are made again', async () => {
    const once = await makeToken('ordinary', at + 7, 'user-3');
    // More than the maker remembers.
    for (let i = 0; i < 1001; i++) await makeToken('none', at + 1000 + i);
    expect(await makeToken('ordinary', at + 7, 'user-3')).toBe(once);
  });

  test('with every check on, an attack is refused and a good one accepted: what the playground’s verifier says too', async () => {
    for (const [kind, token] of tokens) {
      const { alg, key, iss, aud, typ } = RULES;
      const careful = await verify(token, key, { alg, iss, aud, typ, at, leeway: 60 });
      const own = await verifyOnly(token, ...on(SWITCHES));
      expect([kind, own.accepted]).toEqual([kind, isGood(kind)]);
      // That one doesn't ask for claims.
      const wanted = kind === 'no-exp' ? 'claim-missing' : careful.code;
      expect([kind, own.accepted ? 'accepted' : own.code]).toEqual([kind, wanted]);
    }
  });

  test('each check notices at least one attack that no other one does', async () => {
    for (const check of SWITCHES) {
      const others = SWITCHES.filter((other) => other !== check);
      const slipped: string[] = [];
      for (const [kind, token] of tokens)
        if (!isGood(kind) && (await verifyOnly(token, ...on(others))).accepted) slipped.push(kind);
      expect([check, slipped.length > 0]).toEqual([check, true]);
      expect(slipped).toEqual(ATTACKS.filter((kind) => noticedBy(kind, 60).join() === check));
    }
  });
});

describe('what is known of the tokens against what the verifier says', () => {
  test('of all 256 settings, whatever the leeway: the same check refuses, or none', async () => {
    let refusals = 0;
    for (const checks of settings) {
      const leeways = checks.includes('time') ? LEEWAYS : [60];
      for (const leeway of leeways) {
        for (const [kind, token] of tokens) {
          const verdict = await verifyOnly(token, ...on(checks, leeway));
          const expected = noticedBy(kind, leeway).find((check) => checks.includes(check));
          if (!verdict.accepted) refusals++;
          expect([kind, checks, leeway, verdict.accepted ? undefined : verdict.by]).toEqual([
            kind,
            checks,
            leeway,
            expected,
          ]);
        }
      }
    }
    expect(refusals).toBeGreaterThan(5000);
  });

  test('nothing goes wrong with all on and a leeway from 60 to 61 seconds, and with no other setting', async () => {
    const wrong = (checks: readonly Switch[], leeway: number) =>
      TOKEN_KINDS.filter(
        (kind) => isGood(kind) === noticedBy(kind, leeway).some((check) => checks.includes(check)),
      ).length;
    const flawless = settings.flatMap((checks) =>
      Array.from({ length: 301 }, (_, leeway) => leeway)
        .filter((leeway) => wrong(checks, leeway) === 0)
        .map((leeway) => [checks, leeway]),
    );
    expect(flawless).toEqual([60, 61].map((leeway) => [[...SWITCHES], leeway]));
  });
});

describe('a check that is off', () => {
  const verdictOn = async (kind: (typeof TOKEN_KINDS)[number], checks: readonly Switch[]) => {
    const verdict = await verifyOnly(await makeToken(kind, at), ...on(checks));
    return verdict.accepted ? 'accepted' : `${verdict.by} ${verdict.code}`;
  };

  test('the header chooses the algorithm where no list does: none, and the public key as a secret', async () => {
    for (const kind of ['none', 'none-case', 'confusion'] as const) {
      expect(await verdictOn(kind, ['signature'])).toBe('accepted');
      expect(await verdictOn(kind, ['alg'])).toMatch(/^alg alg-/);
    }
    // It is a real HMAC: of other bytes it is wrong.
    const forged = await makeToken('confusion', at);
    const other = `${forged.slice(0, -4)}AAAA`;
    expect(await verifyOnly(other, ...on(['signature']))).toMatchObject({ code: 'signature-wrong' });
    expect(await verdictOn('foreign-key', ['signature'])).toBe('signature signature-wrong');
    expect(await verdictOn('stripped', ['signature'])).toBe('signature signature-missing');
  });

  test('a header that names an algorithm the key can’t be used for, or none at all, is refused by the signature', async () => {
    const [, payload] = (await makeToken('ordinary', at)).split('.');
    for (const [header, code] of [
      ['{"alg":"ES256"}', 'key-type'],
      ['{"alg":"HS999"}', 'alg-unknown'],
      ['{}', 'alg-unknown'],
    ] as const)
      expect(
        await verifyOnly(`${btoa(header).replaceAll('=', '')}.${payload}.AAAA`, ...on(['signature'])),
      ).toEqual({
        accepted: false,
        by: 'signature',
        code,
      });
  });

  test('without the structure, crit is not looked at, and what has no end is still read', async () => {
    expect(await verdictOn('crit', ['signature'])).toBe('accepted');
    expect(await verdictOn('truncated', [])).toBe('accepted');
    expect(await verdictOn('truncated', ['structure'])).toBe('structure not-base64url');
    expect(await verdictOn('crit', ['structure'])).toBe('structure crit-unsupported');
  });

  test('what nobody can read is refused even with all off', async () => {
    for (const text of ['', 'abc', 'a.b.c', `${btoa('{}')}.x.`])
      expect(await verifyOnly(text, ...on([]))).toMatchObject({ accepted: false, by: 'reading' });
  });
});
