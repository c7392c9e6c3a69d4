import * as fc from 'fast-check';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { algorithmOf } from '../../../src/jwt/algorithms.ts';
import { pickKey } from '../../../src/jwt/keys/pick-key.ts';
import { readKey } from '../../../src/jwt/keys/read-key.ts';
import { readToken } from '../../../src/jwt/reading/read-token.ts';
import { sign } from '../../../src/jwt/sign.ts';
import type { CheckName } from '../../../src/jwt/verdict/check.ts';
import { verify } from '../../../src/jwt/verdict/verify.ts';
import examples from '../../fixtures/rfc7520.json' with { type: 'json' };

const { compact, keys, payload } = examples;
const JWKS = JSON.stringify({ keys: Object.values(keys) });
const attached = compact.filter(({ section }) => section !== '4.5');
const detached = compact.find(({ section }) => section === '4.5')!;
const keyOf = ({ key }: { readonly key: string }): JWK => keys[key as keyof typeof keys];

/** What a reader's page does: reads the token, picks the key its header names, pins the algorithm, verifies. */
async function judged(text: string, alg: string) {
  const { token, header } = readToken(text);
  const { keys: read } = await readKey(JWKS);
  const name = algorithmOf(alg)!.name;
  const { key } = pickKey(read, { alg: name, kid: header?.object?.['kid'] as string | undefined });
  const { checks, ...verdict } = await verify(token, key?.jwk, { alg: name, at: 0 });
  const of = (wanted: CheckName) => checks.find(({ name: each }) => each === wanted)!;
  return { ...verdict, key, of };
}

describe('the compact examples of RFC 7520 section 4', () => {
  test.each(attached)(
    '$section, $title: is read, its key is picked, its signature holds',
    async (example) => {
      const { section, alg, header, token } = example;
      const reading = readToken(token);
      expect(reading).toMatchObject({
        kind: 'jws',
        token,
        header: { object: header },
        payload: { text: payload },
      });
      expect(reading.findings.map(({ code }) => code)).toEqual(['payload-no-json']);
      const { verdict, code, key, of } = await judged(token, alg);
      expect(key?.jwk, section).toEqual(keyOf(example));
      // No JSON: a JWS may carry that, a JWT not; the signature is checked all the same.
      expect({ verdict, code }).toEqual({ verdict: 'refused', code: 'payload-not-json' });
      expect(of('structure')).toMatchObject({ result: 'failed', code: 'payload-not-json' });
      for (const name of ['algorithm', 'key', 'signature'] as const)
        expect(of(name)).toMatchObject({ result: 'passed', code: 'ok' });
    },
  );

  test.each(attached.filter(({ reproducible }) => reproducible))(
    '$section: signed again it is the same bytes',
    async (example) => {
      expect(await sign(JSON.stringify(example.header), payload, keyOf(example))).toBe(example.token);
    },
  );

  test.each(attached.filter(({ reproducible }) => !reproducible))(
    '$section: signed again it is other bytes that verify',
    async (example) => {
      const token = await sign(JSON.stringify(example.header), payload, keyOf(example));
      expect(token).not.toBe(example.token);
      expect(token.split('.').slice(0, 2)).toEqual(example.token.split('.').slice(0, 2));
      expect((await judged(token, example.alg)).of('signature')).toMatchObject({ result: 'passed' });
    },
  );

  test.each(attached)('$section: any one character flipped is refused', async ({ alg, token }) => {
    // The last character of a signature may hold bits that belong to no byte: flipped, they change nothing that is signed.
    const place = fc.nat(token.length - 2).filter((at) => token[at] !== '.');
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom('A', 'z', '0', '_'), async (at, other) => {
        fc.pre(token[at] !== other);
        const { of, verdict } = await judged(token.slice(0, at) + other + token.slice(at + 1), alg);
        expect(verdict).not.toBe('accepted');
        expect(of('signature').result).not.toBe('passed');
      }),
      { numRuns: 40 },
    );
  });
});

describe('the detached example, 4.5', () => {
  test('as it stands there is no payload, and what was signed isn’t that', async () => {
    const { token, alg } = detached;
    expect(readToken(token)).toMatchObject({ kind: 'jws', payload: { encoded: '' } });
    const { of } = await judged(token, alg);
    expect(of('structure')).toMatchObject({ code: 'payload-not-json' });
    expect(of('signature')).toMatchObject({ result: 'failed', code: 'signature-wrong' });
  });

  test('with its content put back it is the example of 4.4', async () => {
    const whole = detached.token.replace('..', `.${Buffer.from(payload).toString('base64url')}.`);
    expect(whole).toBe(compact.find(({ section }) => section === '4.4')!.token);
    expect((await judged(whole, detached.alg)).of('signature')).toMatchObject({ result: 'passed' });
  });
});
