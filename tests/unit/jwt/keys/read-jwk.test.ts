import { describe, expect, test } from 'vitest';
import { readKey } from '../../../../src/jwt/keys/read-key.ts';
import {
  RFC7517_PRIVATE,
  RFC7517_PUBLIC,
  RFC7517_SECRETS,
  RFC7638_KEY,
  RFC7638_THUMBPRINT,
} from './fixtures.ts';

const EC = RFC7517_PUBLIC.keys[0]!;
const RSA = RFC7638_KEY;
const without = (jwk: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(jwk).filter(([name]) => !names.includes(name)));

describe('reading JWK', () => {
  test('the thumbprint is that of RFC 7638 section 3.1', async () => {
    expect(await readKey(JSON.stringify(RSA))).toEqual({
      form: 'jwk',
      keys: [{ jwk: RSA, kind: 'public', bits: 2048, thumbprint: RFC7638_THUMBPRINT }],
      findings: [],
    });
  });

  test.each([
    ['public keys of RFC 7517 appendix A.1', RFC7517_PUBLIC, 'public', [256, 2048]],
    ['private keys of appendix A.2', RFC7517_PRIVATE, 'private', [256, 2048]],
    ['secrets of appendix A.3', RFC7517_SECRETS, 'secret', [128, 512]],
  ])('the %s are read as they are', async (_, set, kind, bits) => {
    const { form, keys, findings } = await readKey(JSON.stringify(set, undefined, 2));
    expect({ form, findings }).toEqual({ form: 'jwks', findings: [] });
    expect(keys.map(({ jwk }) => jwk)).toEqual(set.keys);
    expect(keys.map((key) => key.bits)).toEqual(bits);
    expect(keys.map((key) => key.kind)).toEqual([kind, kind]);
  });

  test('zeros in front of a modulus are not counted', async () => {
    const n = Buffer.concat([Buffer.alloc(2), Buffer.from(RSA.n!, 'base64url')]).toString('base64url');
    const { keys } = await readKey(JSON.stringify({ ...RSA, n }));
    expect(keys.map(({ bits }) => bits)).toEqual([2048]);
  });

  test('rules of use don’t keep a key from being read', async () => {
    const jwk = { ...RSA, use: 'enc', key_ops: ['encrypt'], alg: 'RSA-OAEP', ext: false, x: 1 };
    expect(await readKey(JSON.stringify(jwk))).toMatchObject({ keys: [{ jwk }], findings: [] });
  });

  test.each([
    ['a type nobody knows', { kty: 'XYZ' }, 'jwk-kty-unknown', '"XYZ"', { kty: 'XYZ' }],
    ['a type that is no string', { kty: 1 }, 'jwk-member-type', '1', { member: 'kty' }],
    ['a type named like a method', { kty: 'toString' }, 'jwk-kty-unknown', '"toString"', { kty: 'toString' }],
    ['no modulus', without(RSA, 'n'), 'jwk-member-missing', '', { member: 'n', kty: 'RSA' }],
    ['an empty secret', { kty: 'oct', k: '' }, 'jwk-member-missing', '""', { member: 'k', kty: 'oct' }],
    ['half a private key', { ...RSA, d: 'AQAB' }, 'jwk-member-missing', '', { member: 'p', kty: 'RSA' }],
    ['a kid that is a number', { ...EC, kid: 17 }, 'jwk-member-type', '17', { member: 'kid' }],
    [
      'a value that is an object',
      { ...EC, x: { a: [1, '}'] } },
      'jwk-member-type',
      '{"a":[1,"}"]}',
      { member: 'x' },
    ],
    [
      'an operation twice',
      { ...EC, key_ops: ['a', 'a'] },
      'jwk-member-type',
      '["a","a"]',
      { member: 'key_ops' },
    ],
    [
      'another curve',
      { ...EC, crv: 'secp256k1' },
      'jwk-crv-unsupported',
      '"secp256k1"',
      { crv: 'secp256k1', kty: 'EC' },
    ],
    [
      'a curve of another type',
      { ...EC, crv: 'Ed25519' },
      'jwk-crv-unsupported',
      '"Ed25519"',
      { crv: 'Ed25519', kty: 'EC' },
    ],
    [
      'an ML-DSA nobody knows',
      { kty: 'AKP', alg: 'ML-DSA-1', pub: 'AA' },
      'jwk-alg-unknown',
      '"ML-DSA-1"',
      { alg: 'ML-DSA-1', kty: 'AKP' },
    ],
    [
      'a wrong character',
      { kty: 'oct', k: 'AB+D' },
      'jwk-member-encoding',
      '+',
      { member: 'k', character: '+' },
    ],
    ['padding', { kty: 'oct', k: 'QUI=' }, 'jwk-member-encoding', '=', { member: 'k', character: '=' }],
    [
      'an escape and a wrong character',
      { kty: 'oct', k: 'A"B+D' },
      'jwk-member-encoding',
      '"A\\"B+D"',
      { member: 'k', character: '"' },
    ],
    ['a point beside its curve', { ...EC, x: EC.y }, 'jwk-unusable', '', { kty: 'EC' }],
  ])('a JWK with %s is reported where it lies', async (_, jwk, code, where, facts) => {
    const json = JSON.stringify(jwk);
    const text = `\n ${json} `;
    const span =
      where === '' ? { at: 2, length: json.length } : { at: text.lastIndexOf(where), length: where.length };
    expect(await readKey(text)).toEqual({
      form: 'jwk',
      keys: [],
      findings: [{ code, severity: 'error', ...span, facts }],
    });
  });

  test('a value that ends in the middle of a byte is reported at its end', async () => {
    const text = '{"kty":"oct","k":"ABCDE"}';
    expect((await readKey(text)).findings).toMatchObject([
      { code: 'jwk-member-encoding', at: text.indexOf('"}'), length: 0 },
    ]);
  });

  test('of two members of one name the last counts', async () => {
    const text = '{"kty":"oct","k":"+","k":"A+A"}';
    expect((await readKey(text)).findings).toMatchObject([{ at: text.lastIndexOf('+'), length: 1 }]);
  });

  test('broken members of a set are reported by index and the others kept', async () => {
    const text = JSON.stringify(
      { note: '"keys": [', keys: [null, { k: 'x' }, RSA, { ...EC, x: '?' }, 7] },
      undefined,
      1,
    );
    const { form, keys, findings } = await readKey(text);
    expect(form).toBe('jwks');
    expect(keys.map(({ jwk }) => jwk)).toEqual([RSA]);
    const noKty = text.indexOf('{\n   "k": "x"');
    expect(findings).toEqual([
      { code: 'jwk-no-object', severity: 'error', at: text.indexOf('null'), length: 4, facts: { index: 0 } },
      {
        code: 'jwk-kty-missing',
        severity: 'error',
        at: noKty,
        length: text.indexOf('}') + 1 - noKty,
        facts: { index: 1 },
      },
      {
        code: 'jwk-member-encoding',
        severity: 'error',
        at: text.indexOf('?'),
        length: 1,
        facts: { member: 'x', character: '?', index: 3 },
      },
      { code: 'jwk-no-object', severity: 'error', at: text.lastIndexOf('7'), length: 1, facts: { index: 4 } },
    ]);
  });

  test('an empty set is a warning at its array', async () => {
    expect(await readKey('{ "keys": [ ] }')).toEqual({
      form: 'jwks',
      keys: [],
      findings: [{ code: 'jwks-empty', severity: 'warning', at: 10, length: 3 }],
    });
  });

  test.each(['{}', '{"keys":{}}', '{"alg":"HS256"}'])('%s is no key', async (json) => {
    expect(await readKey(` ${json}`)).toEqual({
      form: 'unreadable',
      keys: [],
      findings: [{ code: 'json-no-key', severity: 'error', at: 1, length: json.length }],
    });
  });
});
