import * as fc from 'fast-check';
import { CompactSign, generateKeyPair, exportJWK, type JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { ALGORITHMS, isSameOperation } from '../../../../src/jwt/algorithms.ts';
import { issuerPrivateJwk, issuerPublicJwk } from '../../../../src/jwt/issuer-key.ts';
import { sign } from '../../../../src/jwt/sign.ts';
import type { CheckName, Expectations } from '../../../../src/jwt/verdict/check.ts';
import { CHECKS } from '../../../../src/jwt/verdict/check.ts';
import { verify } from '../../../../src/jwt/verdict/verify.ts';

/** RFC 7515 appendix A.1: HS256; valid until 1300819380. */
const A1 =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const A1_KEY: JWK = {
  kty: 'oct',
  k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
};
/** RFC 7515 appendix A.3: ES256 over the same claims. */
const A3 =
  'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';
const A3_KEY: JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
/** RFC 8037 appendix A.1 and A.4: an Ed25519 key and what it signed under the name `EdDSA`, no JSON. */
const OKP_KEY: JWK = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
};
const EDDSA =
  'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
const EXP = 1_300_819_380;
const before: Expectations = { at: EXP - 1 };

const rsa = (header: object, claims: object | string) =>
  sign(
    JSON.stringify({ alg: 'RS256', ...header }),
    typeof claims === 'string' ? claims : JSON.stringify(claims),
    issuerPrivateJwk,
  );

async function outcome(token: string, key: JWK | undefined, expected: Expectations, name: CheckName) {
  const { checks } = await verify(token, key, expected);
  const { result, code } = checks.find((check) => check.name === name)!;
  return `${result} ${code}`;
}

describe('the examples of RFC 7515', () => {
  test('A.1 and A.3 are accepted until their second of expiry', async () => {
    for (const [token, key] of [
      [A1, A1_KEY],
      [A3, A3_KEY],
    ] as const) {
      expect(await verify(token, key, before)).toMatchObject({ verdict: 'accepted', code: 'accepted' });
      expect(await verify(token, key, { at: EXP })).toMatchObject({ verdict: 'refused', code: 'expired' });
      expect(await verify(token, key, { at: EXP, leeway: 1 })).toMatchObject({ code: 'accepted' });
    }
  });

  test('A.5, which nobody signed, is refused for its algorithm', async () => {
    const unsecured = `eyJhbGciOiJub25lIn0.${A1.split('.')[1]}.`;
    expect(await verify(unsecured, A1_KEY, before)).toMatchObject({ verdict: 'refused', code: 'alg-none' });
  });

  test('A.4 carries no JSON: its signature holds, and it is no JWT', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES512');
    const token = await new CompactSign(new TextEncoder().encode('Payload'))
      .setProtectedHeader({ alg: 'ES512' })
      .sign(privateKey);
    const key = await exportJWK(publicKey);
    expect(await outcome(token, key, before, 'signature')).toBe('passed ok');
    expect(await verify(token, key, before)).toMatchObject({ verdict: 'refused', code: 'payload-not-json' });
  });
});

describe('the order of the checks', () => {
  test('a signature is checked although the time is over; claims only where it holds', async () => {
    expect(await outcome(A1, A1_KEY, { at: EXP + 9 }, 'signature')).toBe('passed ok');
    const forged = `${A1.slice(0, -2)}AA`;
    expect(await verify(forged, A1_KEY, { at: EXP + 9 })).toMatchObject({ code: 'signature-wrong' });
    for (const name of ['time', 'issuer', 'audience', 'type'] as const)
      expect(await outcome(forged, A1_KEY, { at: 0, iss: 'joe' }, name)).toBe('skipped not-reached');
  });

  test('every check is there, once and in order, whatever happened', async () => {
    for (const token of ['', 'a.b', 'a.b.c.d.e', A1, `${A1}x`])
      expect((await verify(token, A1_KEY, before)).checks.map(({ name }) => name)).toEqual([...CHECKS]);
  });
});

describe('the algorithm', () => {
  test('is the verifier’s choice: a public key taken for a secret verifies nothing', async () => {
    const header = { alg: 'HS256' };
    const secret = new TextEncoder().encode(JSON.stringify(issuerPublicJwk));
    const forged = await new CompactSign(new TextEncoder().encode('{}'))
      .setProtectedHeader(header)
      .sign(secret);
    expect(await verify(forged, issuerPublicJwk, before)).toMatchObject({ code: 'alg-not-allowed' });
    expect(await verify(forged, issuerPublicJwk, { ...before, alg: 'RS256' })).toMatchObject({
      code: 'alg-not-allowed',
    });
    expect(await verify(forged, issuerPublicJwk, { ...before, alg: 'HS256' })).toMatchObject({
      code: 'key-type',
    });
  });

  test('of a key without `alg` is HS256, RS256 or its curve’s own', async () => {
    const open: JWK = { kty: 'RSA', n: issuerPublicJwk.n, e: issuerPublicJwk.e };
    const token = await sign('{"alg":"PS256"}', '{}', issuerPrivateJwk);
    expect(await verify(token, open, before)).toMatchObject({ code: 'alg-not-allowed' });
    expect(await verify(token, open, { ...before, alg: 'PS256' })).toMatchObject({ code: 'accepted' });
  });

  test('unknown, none in other letters, missing: each is told apart', async () => {
    const token = (header: object) => `${btoa(JSON.stringify(header)).replaceAll('=', '')}.e30.AA`;
    expect(await verify(token({ alg: 'HS1' }), A1_KEY, before)).toMatchObject({ code: 'alg-unknown' });
    expect(await verify(token({ alg: 'nOnE' }), A1_KEY, before)).toMatchObject({ code: 'alg-none' });
    expect(await verify(token({}), A1_KEY, before)).toMatchObject({ code: 'alg-missing' });
  });
});

describe('EdDSA and its new name, RFC 9864', () => {
  const names = ['EdDSA', 'Ed25519'] as const;
  const token = (alg: string) => sign(JSON.stringify({ alg }), '{"exp":2000000000}', OKP_KEY);

  test('RFC 8037 A.4 verifies, and signing it again gives the same bytes', async () => {
    expect(await outcome(EDDSA, OKP_KEY, before, 'signature')).toBe('passed ok');
    expect(await sign('{"alg":"EdDSA"}', 'Example of Ed25519 signing', OKP_KEY)).toBe(EDDSA);
  });

  test('a key that names neither takes either, and each name is an algorithm to pin', async () => {
    for (const alg of names) {
      expect(await verify(await token(alg), OKP_KEY, before)).toMatchObject({ code: 'accepted' });
      expect(await verify(await token(alg), OKP_KEY, { ...before, alg })).toMatchObject({ code: 'accepted' });
      expect(await verify(await token(alg), { ...OKP_KEY, alg }, before)).toMatchObject({ code: 'accepted' });
    }
  });

  test.each([names, names.toReversed()])(
    '%s where %s is allowed is refused as its other name',
    async (...pair) => {
      const [found, allowed] = pair as [(typeof names)[number], (typeof names)[number]];
      for (const [key, expected] of [
        [OKP_KEY, { ...before, alg: allowed }],
        [{ ...OKP_KEY, alg: allowed }, before],
      ] as const) {
        const { verdict, code, checks } = await verify(await token(found), key, expected);
        expect({ verdict, code }).toEqual({ verdict: 'refused', code: 'alg-other-name' });
        expect(checks.find(({ name }) => name === 'algorithm')?.facts).toEqual({ found, allowed });
      }
    },
  );

  test('no other two algorithms are the same operation', async () => {
    const same = ALGORITHMS.flatMap(({ name: one }) =>
      ALGORITHMS.filter(({ name: other }) => one < other && isSameOperation(one, other)).map(({ name }) => [
        one,
        name,
      ]),
    );
    expect(same).toEqual([['Ed25519', 'EdDSA']]);
    expect(await verify(await token('Ed25519'), OKP_KEY, { ...before, alg: 'ES256' })).toMatchObject({
      code: 'alg-not-allowed',
    });
  });
});

describe('the key', () => {
  test('missing, of another kind, or too short to be worked with', async () => {
    expect(await verify(A1, undefined, before)).toMatchObject({ code: 'key-missing' });
    expect(await verify(A1, { kty: 'oct', k: '' }, before)).toMatchObject({ code: 'key-missing' });
    expect(await verify(A3, { ...A3_KEY, x: 'AA' }, before)).toMatchObject({ code: 'key-unusable' });
    expect(await verify(A3, issuerPublicJwk, { ...before, alg: 'ES256' })).toMatchObject({
      code: 'key-type',
    });
    const short: JWK = { kty: 'RSA', n: `w${'A'.repeat(170)}`, e: 'AQAB' };
    const token = await rsa({}, {});
    expect(await verify(token, short, before)).toMatchObject({ code: 'rsa-too-short' });
  });

  test('a private key verifies by its public half', async () => {
    const token = await rsa({}, { exp: 10 });
    for (const key of [issuerPrivateJwk, issuerPublicJwk])
      expect(await verify(token, { ...key, key_ops: ['sign'] }, { at: 9 })).toMatchObject({
        code: 'accepted',
      });
  });
});

test('a key that says it is for something else leaves no choice to the header', async () => {
  for (const alg of ['RS256', 'RS512'])
    expect(
      await verify(await rsa({ alg }, {}), { ...issuerPublicJwk, alg: 'RSA-OAEP-256' }, before),
    ).toMatchObject({ verdict: 'refused', code: 'key-alg' });
  expect(await verify(A1, { ...A1_KEY, alg: 'A256KW' }, before)).toMatchObject({ code: 'key-alg' });
  expect(await verify(A3, { ...A3_KEY, alg: 'ECDH-ES' }, before)).toMatchObject({ code: 'key-alg' });
  // Nor does a rule make of it what it isn't.
  expect(await verify(A1, { ...A1_KEY, alg: 'HS512' }, { ...before, alg: 'HS256' })).toMatchObject({
    code: 'key-alg',
  });
});

describe('claims', () => {
  const at = 1000;
  const cases: readonly [object, object, Partial<Expectations>, CheckName, string][] = [
    [{}, {}, {}, 'time', 'passed no-exp'],
    [{}, { exp: '2000' }, {}, 'time', 'failed claim-type'],
    [{}, { exp: 1000 }, {}, 'time', 'failed expired'],
    [{}, { exp: 1000.5 }, {}, 'time', 'passed ok'],
    [{}, { nbf: 1001 }, {}, 'time', 'failed not-yet'],
    [{}, { nbf: 1060 }, { leeway: 60 }, 'time', 'passed no-exp'],
    [{}, { iss: 'a' }, {}, 'issuer', 'skipped not-asked'],
    [{}, { iss: 'a' }, { iss: 'a' }, 'issuer', 'passed ok'],
    [{}, { iss: 'a/' }, { iss: 'a' }, 'issuer', 'failed issuer-other'],
    [{}, {}, { iss: 'a' }, 'issuer', 'failed issuer-missing'],
    [{}, { iss: ['a'] }, { iss: 'a' }, 'issuer', 'failed claim-type'],
    [{}, { aud: 'x' }, { aud: 'x' }, 'audience', 'passed ok'],
    [{}, { aud: ['w', 'x'] }, { aud: 'x' }, 'audience', 'passed ok'],
    [{}, { aud: ['w'] }, { aud: 'x' }, 'audience', 'failed audience-other'],
    [{}, {}, { aud: 'x' }, 'audience', 'failed audience-missing'],
    [{}, { aud: [1] }, { aud: 'x' }, 'audience', 'failed claim-type'],
    [{ typ: 'at+jwt' }, {}, { typ: 'application/AT+jwt' }, 'type', 'passed ok'],
    [{ typ: 'JWT' }, {}, { typ: 'at+jwt' }, 'type', 'failed type-other'],
    [{}, {}, { typ: 'at+jwt' }, 'type', 'failed type-missing'],
    [{ typ: 1 }, {}, { typ: 'at+jwt' }, 'type', 'failed claim-type'],
  ];
  test.each(cases)(
    'header %j, claims %j, expected %j: %s %s',
    async (header, payload, expected, name, is) => {
      expect(await outcome(await rsa(header, payload), issuerPublicJwk, { at, ...expected }, name)).toBe(is);
    },
  );

  test('all that is wrong with them is told, not only the first', async () => {
    const { checks, code } = await verify(await rsa({}, { exp: 1, iss: 'b' }), issuerPublicJwk, {
      at,
      iss: 'a',
    });
    expect(code).toBe('expired');
    expect(checks.filter(({ result }) => result === 'failed').map(({ name }) => name)).toEqual([
      'time',
      'issuer',
    ]);
  });
});

describe('the structure', () => {
  const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');
  const cases: readonly [string, string, string][] = [
    ['', 'unreadable', 'empty'],
    ['eyJhbGciOiJIUzI1NiJ9', 'unreadable', 'not-a-jws'],
    ['e30.a.b.c.d', 'unreadable', 'jwe'],
    ['e3*.e30.AA', 'unreadable', 'not-base64url'],
    [`${btoa('[1]')}.e30.AA`, 'unreadable', 'header-not-json'],
    [`${part({ alg: 'HS256' })}.e+0.AA`, 'refused', 'not-base64url'],
    [`${part({ alg: 'HS256' })}.e30.A`, 'refused', 'not-base64url'],
    [`${part({ alg: 'HS256' })}.e30.`, 'refused', 'signature-missing'],
    [`${part({ alg: 'HS256', crit: [] })}.e30.AA`, 'refused', 'crit-invalid'],
    [`${part({ alg: 'HS256', crit: ['exp'] })}.e30.AA`, 'refused', 'crit-invalid'],
    [`${part({ alg: 'HS256', crit: ['exp'], exp: 1 })}.e30.AA`, 'refused', 'crit-unsupported'],
    [`${part({ alg: 'HS256', crit: [''], '': 1 })}.e30.AA`, 'refused', 'crit-invalid'],
    [`${part({ alg: 'HS256', crit: ['typ'], typ: 'JWT' })}.e30.AA`, 'refused', 'crit-invalid'],
    [`${part({ alg: 'HS256', crit: ['b64', 'b64'], b64: true })}.e30.AA`, 'refused', 'crit-invalid'],
    [`${part({ alg: 'HS256', crit: ['exp', 'typ'], exp: 1, typ: 'JWT' })}.e30.AA`, 'refused', 'crit-invalid'],
  ];
  test.each(cases)('%s is %s: %s', async (token, verdict, code) => {
    expect(await verify(token, A1_KEY, before)).toMatchObject({ verdict, code });
  });

  test('nothing that can be typed makes it throw', async () => {
    const pieces = fc.constantFrom(...A1.split('.'), ...A3.split('.'), '.', '=', '+', 'e30', '', '한글');
    const key = fc.constantFrom<JWK | undefined>(A1_KEY, A3_KEY, undefined, { kty: 'oct' }, { kty: 'AKP' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 7 }), key, async (parts, jwk) => {
        const { verdict, code } = await verify(parts.join(''), jwk, before);
        expect(verdict === 'accepted').toBe(code === 'accepted');
      }),
    );
  });
});

test('a key of another name than the header’s is told, and taken: there was no other', async () => {
  const check = async (kid?: string) =>
    (
      await verify(await rsa({ kid: 'new' }, {}), { ...issuerPublicJwk, ...(kid ? { kid } : {}) }, before)
    ).checks.find(({ name }) => name === 'key');
  expect(await check('old')).toMatchObject({ result: 'passed', facts: { kid: 'old', named: 'new' } });
  expect((await check('new'))?.facts).toEqual({ kid: 'new' });
});
