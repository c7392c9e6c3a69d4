import { calculateJwkThumbprint, type JWK } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ALGORITHMS, suits } from '../../../../src/jwt/algorithms.ts';
import { availableAlgorithms } from '../../../../src/jwt/keys/available.ts';
import { publicOf, toJwksText, toJwkText, toPem } from '../../../../src/jwt/keys/export-key.ts';
import { generateKey, KeyGenerationError } from '../../../../src/jwt/keys/generate-key.ts';
import { readKey } from '../../../../src/jwt/keys/read-key.ts';
import { RFC7517_PRIVATE, RFC7638_KEY } from './fixtures.ts';

afterEach(() => void vi.restoreAllMocks());

const available = await availableAlgorithms();
const here = ALGORITHMS.filter(({ name }) => available.get(name));
const pairs = here.filter(({ kty }) => kty !== 'oct');
const bare = ({ alg, kty, kid: _kid, ...jwk }: Record<string, unknown>) =>
  kty === 'AKP' ? { kty, alg, ...jwk } : { kty, ...jwk };

describe('making and writing keys', () => {
  test('every algorithm is tried once', async () => {
    expect([...available.keys()]).toEqual(ALGORITHMS.map(({ name }) => name));
    expect(availableAlgorithms()).toBe(availableAlgorithms());
    for (const name of ['HS256', 'RS256', 'PS512', 'ES512', 'EdDSA', 'Ed25519'] as const)
      expect(available.get(name)).toBe(true);
  });

  test.each(here)('a key for $name says what it is for', async (algorithm) => {
    const made = await generateKey(algorithm.name);
    expect(made.private).toMatchObject({
      alg: algorithm.name,
      kid: await calculateJwkThumbprint(made.private),
    });
    expect(suits(algorithm, made.private)).toBe(true);
    const { keys } = await readKey(toJwkText(made.private));
    expect(keys).toMatchObject([{ jwk: made.private, thumbprint: made.private.kid }]);
    if (algorithm.kty === 'oct') {
      expect(made.public).toBeUndefined();
      expect(keys[0]).toMatchObject({ kind: 'secret', bits: algorithm.leastBits });
    } else {
      expect(keys[0]!.kind).toBe('private');
      expect((await readKey(toJwkText(made.public!))).keys).toMatchObject([
        { kind: 'public', thumbprint: made.private.kid },
      ]);
    }
  });

  test.each(pairs)('both halves for $name come back from PEM', async ({ name }) => {
    const made = await generateKey(name);
    const secret = await readKey((await toPem(made.private))!);
    expect(secret).toMatchObject({ form: 'pem-private', findings: [] });
    expect(secret.keys.map(({ jwk }) => jwk)).toEqual([bare(made.private)]);
    const open = await readKey((await toPem(made.public!))!);
    expect(open).toMatchObject({ form: 'pem-public', findings: [] });
    expect(open.keys.map(({ jwk }) => jwk)).toEqual([bare(made.public!)]);
  });

  test('where the runtime lacks an algorithm the error says so', async () => {
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    const error = await generateKey('ES256').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(KeyGenerationError);
    expect(error).toMatchObject({ code: 'algorithm-unavailable', alg: 'ES256' });
  });

  test('a secret has neither PEM nor a public half', async () => {
    const secret = { kty: 'oct', k: 'AAAA' };
    expect(await toPem(secret)).toBeUndefined();
    expect(publicOf(secret)).toBeUndefined();
  });

  test('the public half keeps everything but what is private', () => {
    const more = { alg: 'RS256', kid: 'a', use: 'sig', x5t: 'AA' };
    const secret = { ...RFC7517_PRIVATE.keys[1], ...more, key_ops: ['sign'], ext: true };
    const { n, e } = RFC7638_KEY;
    expect(publicOf(secret)).toEqual({ kty: 'RSA', n, e, ...more, key_ops: ['verify'] });
    expect(publicOf(RFC7638_KEY)).toEqual(RFC7638_KEY);
    expect(publicOf({ kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA', priv: 'BB' })).toEqual({
      kty: 'AKP',
      alg: 'ML-DSA-44',
      pub: 'AA',
    });
  });

  test('members are written in one order, whichever they came in', () => {
    const text =
      '{\n  "kty": "oct",\n  "alg": "HS256",\n  "kid": "a",\n  "k": "AAAA",\n  "b": 1,\n  "c": 2\n}';
    const jwk = { c: 2, k: 'AAAA', b: 1, kid: 'a', kty: 'oct', alg: 'HS256' };
    expect(toJwkText(jwk)).toBe(text);
    expect(toJwkText(Object.fromEntries(Object.entries(jwk).reverse()) as JWK)).toBe(text);
  });

  test('a set is read back as the keys it was written from', async () => {
    const text = toJwksText(RFC7517_PRIVATE.keys);
    const { form, keys } = await readKey(text);
    expect(form).toBe('jwks');
    expect(keys.map(({ jwk }) => jwk)).toEqual(RFC7517_PRIVATE.keys);
  });
});
