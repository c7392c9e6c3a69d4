import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeToken } from '../../../../src/jwt/decode.ts';
import { SWITCHES, type Switch } from '../../../../src/jwt/verdict/switches.ts';
import { type Rules, verifyOnly } from '../../../../src/jwt/verdict/verify-only.ts';
import { isGood, subjectOf, TOKEN_KINDS } from '../../../../src/simulation/labs/jwt-validation/catalogue.ts';
import { contentOf } from '../../../../src/simulation/labs/jwt-validation/claims.ts';
import type { JwtValidationParameters } from '../../../../src/simulation/labs/jwt-validation/fields.ts';
import { noticedBy } from '../../../../src/simulation/labs/jwt-validation/flaws.ts';
import { makeToken } from '../../../../src/simulation/labs/jwt-validation/make-token.ts';
import { noticedIn } from '../../../../src/simulation/labs/jwt-validation/noticed-in.ts';
import { ownBeginning } from '../../../../src/simulation/labs/jwt-validation/own-beginning.ts';
import { makeOwnToken } from '../../../../src/simulation/labs/jwt-validation/own-token.ts';
import { ownVerdictsOf, verdictsOf } from '../../../../src/simulation/labs/jwt-validation/read-verdicts.ts';
import { RULES } from '../../../../src/simulation/labs/jwt-validation/rules.ts';
import { whyOf } from '../../../../src/simulation/trace/why/why.ts';
import { at, owns, usual } from './owns.ts';
import { allBut, run } from './run.ts';

type Own = Partial<Pick<JwtValidationParameters, 'own' | 'ownHeader' | 'ownPayload' | 'ownSigner'>>;

const own = (of: Own) => makeOwnToken({ ...usual, own: 'ordinary', ...of });
const rules = (leeway = 60): Rules => ({ ...RULES, at, leeway });
const settings = Array.from({ length: 2 ** SWITCHES.length }, (_, bits) =>
  SWITCHES.filter((_, i) => (bits >> i) % 2 === 1),
);
const partsOf = (token: string) => {
  const { header, payload, signature } = decodeToken(token);
  return { header: header.json, payload: payload.json, signature };
};
/** What a token with another payload of the issuer's says. */
const saying = (members: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ ...contentOf('ordinary', at, 'user-1').claims, ...members });

describe('a reader’s own token', () => {
  test('that is a token of the catalogue, unchanged or typed anew, is that token to the byte', async () => {
    for (const kind of TOKEN_KINDS) {
      const { header, payload } = ownBeginning({ ...usual, own: kind });
      const original = await makeToken(kind, at);
      expect([kind, await own({ own: kind })]).toEqual([kind, original]);
      const spaced = JSON.stringify(JSON.parse(payload), null, 4);
      expect([kind, await own({ own: kind, ownHeader: header, ownPayload: spaced })]).toEqual([
        kind,
        original,
      ]);
    }
  });

  test('gets the verdict of the catalogue’s token in all 256 settings, whatever the leeway', async () => {
    for (const kind of TOKEN_KINDS) {
      const token = await own({ own: kind });
      for (const leeway of [0, 59, 60, 61, 300]) {
        const noticed = (await noticedIn(token, rules(leeway))).map(({ by }) => by);
        for (const checks of settings) {
          const verdict = await verifyOnly(token, new Set(checks), rules(leeway));
          const known = noticedBy(kind, leeway).find((check) => checks.includes(check));
          expect([kind, checks, leeway, verdict.accepted ? undefined : verdict.by]).toEqual([
            kind,
            checks,
            leeway,
            known,
          ]);
          expect(noticed.find((check) => checks.includes(check))).toBe(known);
        }
      }
    }
  });

  test('signed by each signer is what such a signature is worth', async () => {
    const admin = saying({ role: 'ADMIN' });
    const noticed = async (of: Own) =>
      (await noticedIn(await own({ ownPayload: admin, ...of }), rules())).map(
        ({ by, code }) => `${by} ${code}`,
      );
    expect(await noticed({ ownSigner: 'issuer' })).toEqual([]);
    expect(await noticed({ ownSigner: 'original' })).toEqual(['signature signature-wrong']);
    expect(await noticed({ ownSigner: 'attacker' })).toEqual(['signature signature-wrong']);
    expect(await noticed({ ownSigner: 'none' })).toEqual(['signature signature-missing']);
    expect(await noticed({ ownSigner: 'public-key' })).toEqual(['signature signature-wrong']);
    for (const alg of ['HS256', 'HS384', 'HS512'])
      expect(
        await noticed({ ownSigner: 'public-key', ownHeader: `{"alg":"${alg}","typ":"at+jwt"}` }),
      ).toEqual(['alg alg-not-allowed']);
    for (const alg of ['PS256', 'RS384', 'PS512'])
      expect(await noticed({ ownSigner: 'issuer', ownHeader: `{"alg":"${alg}","typ":"at+jwt"}` })).toEqual([
        'alg alg-not-allowed',
      ]);
    expect(await noticed({ ownSigner: 'none', ownHeader: '{"alg":"none","typ":"at+jwt"}' })).toEqual([
      'alg alg-none',
    ]);
    // What the attacker has no key for they sign as they can.
    expect(await noticed({ ownSigner: 'attacker', ownHeader: '{"alg":"ES256","typ":"at+jwt"}' })).toEqual([
      'alg alg-not-allowed',
      'signature key-type',
    ]);
  });

  test('says what was written, numbers too long for JavaScript and names that stand twice included', async () => {
    const token = await own({
      ownPayload: '{"n":12345678901234567890,"sub":"a","sub":"b"}',
      ownSigner: 'issuer',
    });
    expect(atob(token.split('.')[1]!)).toBe('{"n":12345678901234567890,"sub":"a","sub":"b"}');
  });

  test('that expired 59 seconds ago is good, and one of 61 isn’t', async () => {
    for (const [late, good] of [
      [59, true],
      [60, false],
      [61, false],
    ] as const) {
      const { recording, metrics } = await run({
        ...allBut(),
        leeway: '0s',
        own: 'ordinary',
        'own-payload': saying({ exp: at - late }),
        'own-signer': 'issuer',
      });
      const [judged] = ownVerdictsOf(recording);
      expect([late, judged?.code, judged?.noticedFully.length === 0]).toEqual([late, 'expired', good]);
      expect(metrics.own).toEqual({
        accepted: 0,
        refused: 1,
        wronglyAccepted: 0,
        wronglyRefused: good ? 1 : 0,
      });
    }
  });
});

describe('any token of a reader’s own', () => {
  test('is made, and the first of the checks on that would notice something alone is the one that refuses it', async () => {
    const checks = fc.subarray<Switch>([...SWITCHES]);
    await fc.assert(
      fc.asyncProperty(owns, checks, fc.constantFrom(0, 60, 300), async (of, on, leeway) => {
        const token = await own(of);
        expect(token.split('.')).toHaveLength(3);
        const parts = partsOf(token);
        if (of.ownHeader !== '') expect(parts.header).toEqual(JSON.parse(of.ownHeader));
        if (of.ownPayload !== '') expect(parts.payload).toEqual(JSON.parse(of.ownPayload));
        const verdict = await verifyOnly(token, new Set(on), rules(leeway));
        const noticed = await noticedIn(token, rules(leeway));
        const first = noticed.find(({ by }) => on.includes(by));
        expect(verdict.accepted ? undefined : verdict.by).toBe(first?.by);
      }),
      { numRuns: 150 },
    );
  });

  test('flows through the run beside the twenty and changes nothing of them; right is what all checks say of it', async () => {
    const settings = fc.record({
      ...Object.fromEntries(SWITCHES.map((name) => [name, fc.constantFrom('on', 'off')])),
      leeway: fc.constantFrom('0s', '60s', '5m'),
    });
    await fc.assert(
      fc.asyncProperty(owns, settings, fc.boolean(), async (of, entries, again) => {
        const without = await run(entries);
        const { recording, metrics, formulas } = await run({
          ...entries,
          own: of.own,
          'own-header': of.ownHeader,
          'own-payload': of.ownPayload,
          'own-signer': of.ownSigner,
          ...(again && { action: ['own:reader@5s'] }),
        });
        const { own: mine, ...others } = metrics;
        expect(others).toEqual((({ own: _, ...rest }) => rest)(without.metrics));
        expect(formulas).toEqual(without.formulas);
        const strip = ({ row: _r, token: _t, ...judged }: ReturnType<typeof verdictsOf>[number]) => judged;
        expect(verdictsOf(recording).map(strip)).toEqual(verdictsOf(without.recording).map(strip));

        const judged = ownVerdictsOf(recording);
        expect(judged).toHaveLength(again ? 2 : 1);
        expect(new Set(judged.map(({ token }) => token)).size).toBe(1);
        expect(mine.accepted + mine.refused).toBe(judged.length);
        for (const one of judged) {
          const full = await verifyOnly(recording.tokens[one.token]!, new Set(SWITCHES), {
            ...RULES,
            at: one.unixSeconds,
            leeway: 60,
          });
          expect(one.noticedFully.length === 0).toBe(full.accepted);
          expect(one.mistaken).toBe(one.accepted && !full.accepted);
          expect(whyOf(recording, { kind: 'decision', row: one.row }).culprits).toEqual(
            one.accepted === full.accepted
              ? []
              : [{ kind: 'premise', what: one.accepted ? 'unchecked' : 'too-strict' }],
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is made and judged however deep it nests and however many members it has', async () => {
    for (const payload of [
      `{"a":${'['.repeat(1000)}${']'.repeat(1000)}}`,
      `{${Array.from({ length: 250 }, (_, i) => `"${i}":${i % 10}`).join(',')}}`,
      '{"__proto__":{"sub":"user-2"},"constructor":1}',
    ]) {
      const { metrics } = await run({ own: 'ordinary', 'own-payload': payload, 'own-signer': 'issuer' });
      expect(metrics.own).toEqual({ accepted: 1, refused: 0, wronglyAccepted: 1, wronglyRefused: 0 });
    }
  });

  test('is good where it is a good one of the catalogue, when it is due', async () => {
    for (const kind of TOKEN_KINDS) {
      const { recording } = await run({ own: kind });
      expect([kind, ownVerdictsOf(recording)[0]!.noticedFully.length === 0]).toEqual([kind, isGood(kind)]);
      expect(recording.tokens[ownVerdictsOf(recording)[0]!.token]).toBe(
        await makeToken(kind, at, subjectOf(kind)),
      );
    }
  });
});
