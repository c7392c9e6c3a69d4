import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKey } from '../../../../src/jwt/keys/read-key.ts';
import { EC_CERTIFICATE_KEY, RFC7517_PRIVATE } from './fixtures.ts';

const encoding = fc.constantFrom('utf8', 'base64url', 'hex');

/** No text makes it fail, and every finding lies within the text. */
const readsAnything = (texts: fc.Arbitrary<string>) =>
  fc.assert(
    fc.asyncProperty(texts, encoding, async (text, as) => {
      const { findings } = await readKey(text, { encoding: as });
      expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
      for (const { at, length } of findings) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(at + length).toBeLessThanOrEqual(text.length);
      }
    }),
  );

/** A text with some of its characters gone and others put in. */
const damaged = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 4 }))
    .map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone));

describe('reading a pasted key', () => {
  test.each(['', ' \r\n\t'])('%j is empty', async (text) => {
    expect(await readKey(text)).toEqual({ form: 'empty', keys: [], findings: [] });
  });

  test('an encoding concerns secrets only', async () => {
    for (const text of [EC_CERTIFICATE_KEY, JSON.stringify(RFC7517_PRIVATE)])
      expect(await readKey(text, { encoding: 'hex' })).toEqual(await readKey(text));
  });

  test('never rejects, whatever the text', async () => {
    await readsAnything(fc.string({ unit: 'binary', maxLength: 200 }));
    await readsAnything(fc.string({ unit: fc.constantFrom('\ud83d', 'a', '\\n', '-----', '{', '"') }));
    await readsAnything(damaged(EC_CERTIFICATE_KEY));
  });

  test('never rejects, whatever the JSON', async () => {
    const member = fc.oneof(fc.jsonValue(), fc.constantFrom('oct', 'RSA', 'EC', 'OKP', 'AKP', 'AQAB', ''));
    const names = ['kty', 'k', 'n', 'e', 'd', 'p', 'crv', 'x', 'y', 'alg', 'pub', 'priv', 'kid', 'key_ops'];
    const jwk = fc.dictionary(fc.constantFrom(...names), member);
    const sets = fc.record({ keys: fc.array(fc.oneof(jwk, fc.jsonValue())) });
    const indent = fc.constantFrom(0, 1, '\t');
    await readsAnything(
      fc.tuple(fc.oneof(jwk, sets), indent).map(([value, by]) => JSON.stringify(value, undefined, by)),
    );
    await readsAnything(damaged(JSON.stringify(RFC7517_PRIVATE)));
  });

  test('JSON nested without end is read or left, not failed on', async () => {
    const deep = `{"kty":"oct","x":${'['.repeat(20_000)}${']'.repeat(20_000)},"k":"A+"}`;
    expect(await readKey(deep)).toMatchObject({ keys: [] });
  });
});

test('long texts of what patterns look for are read in no time', async () => {
  for (const piece of ['-', '-----BEGIN A', 'BEGIN ', '-----END A', '\\', '{', '"', ' ', '=A'])
    for (const start of ['', '-----BEGIN PUBLIC KEY-----', '{"kty":"oct","k":"'])
      await readKey(start + piece.repeat(20_000) + '"}');
}, 10_000);
