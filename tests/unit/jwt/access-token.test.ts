import { describe, expect, test } from 'vitest';
import { LIFETIME, signAccessToken, verifyAccessToken } from '../../../src/jwt/access-token.ts';
import { issuerPublicJwk } from '../../../src/jwt/issuer-key.ts';

const claims = { subject: 'user-1', jti: 'abc', issuedAt: 5_000_000 };

describe('access tokens of the simulated issuer', () => {
  test('are the same bytes each time and verify with the public key', async () => {
    const token = await signAccessToken(claims);
    expect(await signAccessToken(claims)).toBe(token);
    expect(await verifyAccessToken(token, 6_000_000)).toEqual({ valid: true, jti: 'abc', subject: 'user-1' });
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
