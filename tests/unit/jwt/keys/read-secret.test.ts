import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKey } from '../../../../src/jwt/keys/read-key.ts';

const HEX = '00112233445566778899aabbccddeeff';
const BASE64URL = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

describe('reading a secret', () => {
  test('a text is its UTF-8 bytes', async () => {
    const { form, keys, findings } = await readKey('비밀');
    expect({ form, findings }).toEqual({ form: 'secret', findings: [] });
    const k = Buffer.from('비밀').toString('base64url');
    expect(keys).toMatchObject([{ jwk: { kty: 'oct', k }, kind: 'secret', bits: 48 }]);
  });

  test.each([
    [HEX, 'looks-like-hex'],
    [BASE64URL, 'looks-like-base64url'],
  ])('%s stays text, with a note that it looks like bytes', async (text, code) => {
    const { keys, findings } = await readKey(text);
    expect(keys).toMatchObject([{ bits: text.length * 8 }]);
    expect(findings).toEqual([{ code, severity: 'note', at: 0, length: text.length }]);
  });

  test.each([
    'deadbeef',
    'your-256-bit-secret',
    'a-string-secret-at-least-256-bits-long',
    'correct horse battery staple',
    '[1, 2]',
  ])('%s looks like nothing else', async (text) => {
    expect((await readKey(text)).findings).toEqual([]);
  });

  test('white space around a text counts, and is a warning at both ends', async () => {
    const { keys, findings } = await readKey(' \tsecret\n');
    expect(keys).toMatchObject([{ bits: 72 }]);
    expect(findings).toEqual([
      { code: 'secret-outer-space', severity: 'warning', at: 0, length: 2 },
      { code: 'secret-outer-space', severity: 'warning', at: 8, length: 1 },
    ]);
  });

  test('half a surrogate pair is a warning at its place', async () => {
    expect((await readKey('a😀\ud83d')).findings).toEqual([
      { code: 'secret-surrogate', severity: 'warning', at: 3, length: 1 },
    ]);
  });

  test.each([
    ['a JWK that is broken', '{"kty":"oct", "k": }', 'looks-like-json', 0, 20],
    ['an array of JWK', '[{"kty":"oct","k":"AA"}]', 'looks-like-json', 0, 24],
    ['PEM with a dash too few', 'x ----BEGIN PUBLIC KEY-----', 'looks-like-pem', 2, 25],
  ])('%s is a secret with a warning', async (_, text, code, at, length) => {
    const { form, findings } = await readKey(text);
    expect(form).toBe('secret');
    expect(findings).toEqual([{ code, severity: 'warning', at, length }]);
  });

  test.each([
    ['hex', ' 00ffg0', 5, 1, 'g'],
    ['hex', '00 ff', 2, 1, ' '],
    ['hex', '00😀', 2, 2, '😀'],
    ['base64url', 'abc=', 3, 1, '='],
    ['base64url', 'ab+c', 2, 1, '+'],
  ] as const)('as %s, %s has an error at character %i', async (encoding, text, at, length, character) => {
    expect(await readKey(text, { encoding })).toEqual({
      form: 'secret',
      keys: [],
      findings: [{ code: 'secret-character', severity: 'error', at, length, facts: { character, encoding } }],
    });
  });

  test.each([
    ['hex', ' 00f\n', 4, 3],
    ['base64url', 'abcde', 5, 5],
  ] as const)('as %s, a digit that is no byte is an error at the end', async (encoding, text, at, digits) => {
    expect((await readKey(text, { encoding })).findings).toEqual([
      { code: 'secret-length', severity: 'error', at, length: 0, facts: { length: digits, encoding } },
    ]);
  });

  test('white space around digits is no part of them', async () => {
    expect(await readKey(` ${HEX}\n`, { encoding: 'hex' })).toMatchObject({
      keys: [{ bits: 128 }],
      findings: [],
    });
  });

  test('every secret comes through each encoding byte for byte', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((array) => Buffer.from(array));
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('base64url', 'hex'), async (secret, encoding) => {
        const { keys, findings } = await readKey(secret.toString(encoding), { encoding });
        expect(findings).toEqual([]);
        expect(keys[0]).toMatchObject({
          jwk: { kty: 'oct', k: secret.toString('base64url') },
          bits: secret.length * 8,
        });
      }),
    );
    // A text that is white space alone is no secret, and JSON or PEM is no text.
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^[^\s{-]/.test(text));
    await fc.assert(
      fc.asyncProperty(word, async (text) => {
        const { keys } = await readKey(text);
        expect(Buffer.from(keys[0]!.jwk.k!, 'base64url')).toEqual(Buffer.from(text));
      }),
    );
  });
});
