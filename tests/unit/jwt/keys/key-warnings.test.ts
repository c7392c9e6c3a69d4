import { describe, expect, test } from 'vitest';
import { issuerPrivateJwk } from '../../../../src/jwt/issuer-key.ts';
import { COMMON_SECRETS } from '../../../../src/jwt/keys/common-secrets.ts';
import { keyWarnings } from '../../../../src/jwt/keys/key-warnings.ts';
import { readKey } from '../../../../src/jwt/keys/read-key.ts';
import { verify } from '../../../../src/jwt/verdict/verify.ts';
import { RSA_1024 } from './fixtures.ts';

const keyOf = async (text: string) => (await readKey(text)).keys[0]!;

describe('what is dangerous about a key', () => {
  test.each([
    ['HS256', 31, 248, 256],
    ['HS384', 47, 376, 384],
    ['HS512', 63, 504, 512],
    [undefined, 31, 248, 256],
  ] as const)('with %s a secret of %i bytes is too short', async (alg, length, bits, least) => {
    const short = keyWarnings(await keyOf('x'.repeat(length)), { alg, holder: 'issuer' });
    expect(short).toEqual([{ code: 'secret-too-short', facts: { bits, least } }]);
    expect(keyWarnings(await keyOf('x'.repeat(length + 1)), { alg, holder: 'issuer' })).toEqual([]);
  });

  test.each(['a-string-secret-at-least-256-bits-long', 'A-String-Secret-At-Least-256-Bits-Long\n'])(
    'a secret everyone knows is told however long: %j',
    async (secret) => {
      expect(keyWarnings(await keyOf(secret), { alg: 'HS256', holder: 'verifier' })).toEqual([
        { code: 'secret-common', facts: { secret } },
      ]);
    },
  );

  test.each([
    [
      'HS256',
      'a-string-secret-at-least-256-bits-long',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0.KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30',
    ],
    [
      'HS512',
      'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long',
      'eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0.ANCf_8p1AE4ZQs7QuqGAyyfTEgYrKSjKWkhBk5cIn1_2QVr2jEjmM-1tu7EgnyOf_fAsvdFXva8Sv05iTGzETg',
    ],
  ] as const)('the %s example of jwt.io is signed with a known secret', async (alg, secret, token) => {
    const key = await keyOf(secret);
    expect(await verify(token, key.jwk, { alg, at: 1_516_239_022 })).toMatchObject({ code: 'accepted' });
    expect(keyWarnings(key, { alg, holder: 'issuer' })).toMatchObject([{ code: 'secret-common' }]);
  });

  test('a secret can be both short and known', async () => {
    const codes = keyWarnings(await keyOf('secret'), { holder: 'issuer' }).map(({ code }) => code);
    expect(codes).toEqual(['secret-too-short', 'secret-common']);
  });

  test('the known secrets are as they are looked up', () => {
    expect(COMMON_SECRETS.size).toBeGreaterThan(150);
    expect(COMMON_SECRETS.size).toBeLessThanOrEqual(200);
    for (const known of ['secret', 'your-256-bit-secret', 'changeme'])
      expect(COMMON_SECRETS).toContain(known);
    for (const secret of COMMON_SECRETS) expect(secret).toBe(secret.trim().toLowerCase());
  });

  test('an RSA modulus under 2048 bits is too short with every RSA algorithm', async () => {
    for (const alg of ['RS256', 'PS512', undefined] as const)
      expect(keyWarnings(await keyOf(RSA_1024), { alg, holder: 'verifier' })).toEqual([
        { code: 'rsa-too-short', facts: { bits: 1024, least: 2048 } },
      ]);
  });

  test('a private key is a danger with a verifier, not with the issuer', async () => {
    const key = await keyOf(JSON.stringify(issuerPrivateJwk));
    expect(keyWarnings(key, { alg: 'RS256', holder: 'issuer' })).toEqual([]);
    expect(keyWarnings(key, { alg: 'RS256', holder: 'verifier' })).toEqual([
      { code: 'private-key-at-verifier', facts: { kty: 'RSA' } },
    ]);
  });

  test('a key that the algorithm isn’t for is not measured by it', async () => {
    expect(keyWarnings(await keyOf(RSA_1024), { alg: 'HS256', holder: 'verifier' })).toEqual([]);
  });
});
