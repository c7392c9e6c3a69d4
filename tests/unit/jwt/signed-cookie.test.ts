import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromBase62, toBase62 } from '../../../src/jwt/base62.ts';
import { signCookie, verifyCookie } from '../../../src/jwt/signed-cookie.ts';

const content = { user: 'user-1', name: '김하나', cart: 2 };
const text = JSON.stringify(content);
const at = 5_000_000;

test('a number in base 62 is read as it was written', () => {
  fc.assert(fc.property(fc.maxSafeNat(), (value) => fromBase62(toBase62(value)) === value));
  expect([toBase62(0), toBase62(61), toBase62(62), toBase62(1_767_225_600)]).toEqual([
    '0',
    'z',
    '10',
    '1vb66i',
  ]);
});

describe('a session in a signed cookie', () => {
  test('is content, time and HMAC-SHA256, as another implementation computes it', async () => {
    const cookie = await signCookie(text, at, 'cookie-1');
    const [body = '', time = '', signature] = cookie.split(':');
    expect(Buffer.from(body, 'base64url').toString()).toBe(text);
    expect(fromBase62(time)).toBe(1_767_225_605);
    const secret = 'WzUrm0B8mI1mNf2xI8q3yN0r7mQe5p6bq4oVYx0T2cE';
    expect(signature).toBe(createHmac('sha256', secret).update(`${body}:${time}`).digest('base64url'));
    expect(signature).toHaveLength(43);
  });

  test('holds until its age is its lifetime, and with its own key only', async () => {
    const cookie = await signCookie(text, at, 'cookie-1');
    expect(await verifyCookie(cookie, 14_999_999, 10, 'cookie-1')).toEqual({ valid: true, content });
    expect(await verifyCookie(cookie, 15_000_000, 10, 'cookie-1')).toEqual({ valid: false, code: 'EXPIRED' });
    expect(await verifyCookie(cookie, at, 10, 'cookie-2')).toEqual({ valid: false, code: 'BAD_SIGNATURE' });
  });

  test('with any one character altered is refused: its signature is compared as text', async () => {
    const cookie = await signCookie(text, at, 'cookie-1');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(cookie.length - 1),
        fc.constantFrom(...'ABCxyz019-_:='),
        async (i, character) => {
          fc.pre(cookie[i] !== character);
          const altered = cookie.slice(0, i) + character + cookie.slice(i + 1);
          expect(await verifyCookie(altered, at, 10, 'cookie-1')).toEqual({
            valid: false,
            code: 'BAD_SIGNATURE',
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
