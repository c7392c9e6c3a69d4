import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIFETIME, signAccessToken, verifyAccessToken } from '../../../src/jwt/access-token.ts';
import { issuerPublicJwk } from '../../../src/jwt/issuer-key.ts';

const claims = { subject: 'user-1', jti: 'abc', issuedAt: 5_000_000 };

describe('access tokens of the simulated issuer', () => {
  test('are the same bytes each time and verify with the public key', async () => {
    const token = await signAccessToken(claims);
    expect(await signAccessToken(claims)).toBe(token);
    expect(await verifyAccessToken(token, 6_000_000)).toMatchObject({
      valid: true,
      jti: 'abc',
      subject: 'user-1',
    });
  });

  test('carry the claims they are given, and live as long as they are told', async () => {
    const token = await signAccessToken({ ...claims, lifetime: 10, claims: { name: '김하나', cart: 3 } });
    expect(await verifyAccessToken(token, 14_999_999)).toMatchObject({
      claims: { name: '김하나', cart: 3, exp: 1_767_225_615 },
    });
    expect(await verifyAccessToken(token, 15_000_000)).toEqual({ valid: false, code: 'ERR_JWT_EXPIRED' });
  });

  test('are refused by whoever knows another key only', async () => {
    const old = await signAccessToken(claims);
    const fresh = await signAccessToken({ ...claims, key: 'issuer-2' });
    const code = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED';
    expect(await verifyAccessToken(old, 6_000_000, 'issuer-2')).toEqual({ valid: false, code });
    expect(await verifyAccessToken(fresh, 6_000_000)).toEqual({ valid: false, code });
    expect(await verifyAccessToken(fresh, 6_000_000, 'issuer-2')).toMatchObject({ valid: true });
  });

  test('with any one character altered are refused, or decode to the very same bytes', async () => {
    const token = await signAccessToken(claims);
    const bytes = (text: string) =>
      text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'];
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        // The last character is where the spare bits lie.
        fc.oneof(fc.nat(token.length - 1), fc.constant(token.length - 1)),
        fc.constantFrom(...alphabet),
        async (at, character) => {
          fc.pre(token[at] !== character);
          const altered = token.slice(0, at) + character + token.slice(at + 1);
          const { valid } = await verifyAccessToken(altered, 6_000_000);
          if (!valid) return;
          accepted++;
          expect(bytes(altered)).toEqual(bytes(token));
        },
      ),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  test('one altered character of the payload is refused for its signature', async () => {
    const [header, payload, signature] = (await signAccessToken(claims)).split('.') as [
      string,
      string,
      string,
    ];
    const altered = payload.startsWith('e') ? `f${payload.slice(1)}` : `e${payload.slice(1)}`;
    const code = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED';
    expect(await verifyAccessToken(`${header}.${altered}.${signature}`, 6_000_000)).toEqual({
      valid: false,
      code,
    });
  });

  test('an expired one is refused, and what is no token at all', async () => {
    const token = await signAccessToken(claims);
    expect(await verifyAccessToken(token, 5_000_000 + LIFETIME * 1_000_000)).toEqual({
      valid: false,
      code: 'ERR_JWT_EXPIRED',
    });
    expect(await verifyAccessToken('', 0)).toEqual({ valid: false, code: 'ERR_JWS_INVALID' });
  });

  test('the public half holds nothing private', () => {
    expect(Object.keys(issuerPublicJwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n']);
  });
});
