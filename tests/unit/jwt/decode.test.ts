import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIFETIME, signAccessToken } from '../../../src/jwt/access-token.ts';
import { AUDIENCE, ISSUER } from '../../../src/jwt/parties.ts';
import { EPOCH } from '../../../src/jwt/epoch.ts';
import { decodeToken } from '../../../src/jwt/decode.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('taking a token apart', () => {
  test('a signed token gives its header, its claims and its signature', async () => {
    const token = await signAccessToken({ subject: 'user-1', jti: 'abc', issuedAt: 5_000_000 });
    const { header, payload, signature, parts } = decodeToken(token);
    expect(parts).toBe(3);
    expect(header.json).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    expect(payload.json).toMatchObject({
      iss: ISSUER,
      aud: AUDIENCE,
      sub: 'user-1',
      jti: 'abc',
      iat: EPOCH + 5,
      exp: EPOCH + 5 + LIFETIME,
    });
    expect(signature).toBe(token.split('.')[2]);
  });

  test('a claim in Hangul is read as it was written', () => {
    const token = `${encode({ alg: 'none' })}.${encode({ name: '홍길동' })}.`;
    expect(decodeToken(token).payload.json).toEqual({ name: '홍길동' });
    expect(decodeToken(token).signature).toBe('');
  });

  test.each([
    ['no token at all', 'hello world'],
    ['JSON that is no object', `${encode([1])}.${encode(1)}.x`],
    ['the other base64 alphabet', 'ey+/.ey+/.a'],
    ['bytes that are not UTF-8', `${Buffer.from([0xff, 0xfe]).toString('base64url')}.e30.a`],
  ])('%s: what cannot be read is left out', (_, token) => {
    expect(decodeToken(token).header.json).toBeUndefined();
  });

  test('one broken part leaves the others readable', () => {
    const { header, payload } = decodeToken(`${encode({ alg: 'RS256' })}.%%%.sig`);
    expect(header.json).toEqual({ alg: 'RS256' });
    expect(payload).toEqual({ encoded: '%%%', text: '', json: undefined });
  });

  test('never throws, and reads back every JSON object', () => {
    fc.assert(fc.property(fc.string(), (text) => void decodeToken(text)));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (claims) => {
        const { payload } = decodeToken(`e30.${encode(claims)}.s`);
        expect(payload.json).toEqual(JSON.parse(JSON.stringify(claims)));
      }),
    );
  });
});
