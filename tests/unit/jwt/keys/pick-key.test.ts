import { describe, expect, test } from 'vitest';
import { pickKey } from '../../../../src/jwt/keys/pick-key.ts';
import type { PlaygroundKey } from '../../../../src/jwt/keys/read-key.ts';

let serial = 0;
const key = (jwk: PlaygroundKey['jwk'], kind: PlaygroundKey['kind'] = 'public'): PlaygroundKey => ({
  jwk,
  kind,
  bits: undefined,
  thumbprint: `thumbprint-${++serial}`,
});
const rsa = (more: PlaygroundKey['jwk'] = {}) => key({ kty: 'RSA', ...more });
const ec = (more: PlaygroundKey['jwk'] = {}) => key({ kty: 'EC', crv: 'P-256', ...more });

describe('picking a key', () => {
  test('without keys there is none', () => {
    expect(pickKey([], { alg: 'RS256', kid: 'a' })).toEqual({
      miss: { reason: 'no-key', kids: [], count: 0 },
    });
  });

  test('among several the kid decides', () => {
    const [a, b] = [rsa({ kid: 'a' }), rsa({ kid: 'b' })];
    expect(pickKey([a, b], { alg: 'RS256', kid: 'b' })).toEqual({ key: b });
  });

  test('a kid that none of several has is told with those on offer', () => {
    const keys = [rsa({ kid: 'a' }), rsa(), rsa({ kid: 'a' }), ec({ kid: 'b' })];
    expect(pickKey(keys, { alg: 'RS256', kid: 'A' })).toEqual({
      miss: { reason: 'kid-unknown', kids: ['a', 'b'], count: 4 },
    });
  });

  test('a single key is taken, whatever its kid', () => {
    const only = rsa({ kid: 'a' });
    expect(pickKey([only], { alg: 'RS256', kid: 'b' })).toEqual({ key: only });
    expect(pickKey([only], { alg: 'RS256', kid: 'a' })).toEqual({ key: only });
    expect(pickKey([only], { alg: 'RS256' })).toEqual({ key: only });
    const nameless = rsa();
    expect(pickKey([nameless], { alg: 'RS256', kid: 'b' })).toEqual({ key: nameless });
  });

  test('of a set the only key has to be the one that is named, where it has a name', () => {
    const only = rsa({ kid: 'new' });
    const of = (kid?: string) => ({ alg: 'RS256', kid, fromSet: true }) as const;
    expect(pickKey([only], of('old'))).toEqual({ miss: { reason: 'kid-unknown', kids: ['new'], count: 1 } });
    expect(pickKey([only], of('new'))).toEqual({ key: only });
    expect(pickKey([only], of())).toEqual({ key: only });
    const nameless = rsa();
    expect(pickKey([nameless], of('old'))).toEqual({ key: nameless });
  });

  test('without a kid the only one of several that suits is taken', () => {
    const keys = [ec({ kid: 'e' }), rsa({ kid: 'a' }), rsa({ alg: 'PS256' }), rsa({ use: 'enc' })];
    expect(pickKey(keys, { alg: 'RS256' })).toEqual({ key: keys[1] });
  });

  test('several that suit are ambiguous, with a shared kid too', () => {
    const keys = [rsa({ kid: 'a' }), rsa({ kid: 'a' }), ec()];
    const miss = { reason: 'ambiguous', kids: ['a'], count: 2 };
    expect(pickKey(keys, { alg: 'RS256' })).toEqual({ miss });
    expect(pickKey(keys, { alg: 'RS256', kid: 'a' })).toEqual({ miss });
  });

  test('a shared kid is enough where only one key is of the right type', () => {
    const keys = [rsa({ kid: 'a' }), ec({ kid: 'a' })];
    expect(pickKey(keys, { alg: 'ES256', kid: 'a' })).toEqual({ key: keys[1] });
  });

  test('one key twice is one key', () => {
    const one = rsa();
    expect(pickKey([one, { ...one }], { alg: 'RS256' })).toEqual({ key: one });
  });

  test.each([
    ['another type', ec(), 'type-mismatch', 'EC P-256', 'RSA'],
    ['another type, although named so', ec({ alg: 'RS256' }), 'type-mismatch', 'EC P-256', 'RSA'],
    ['another algorithm', rsa({ alg: 'PS256' }), 'alg-mismatch', 'PS256', 'RS256'],
    ['another use', rsa({ use: 'enc' }), 'use-mismatch', 'enc', 'sig'],
    [
      'other operations',
      rsa({ key_ops: ['encrypt', 'wrapKey'] }),
      'use-mismatch',
      'encrypt wrapKey',
      'verify',
    ],
    ['signing for a public key', rsa({ key_ops: ['sign'] }), 'use-mismatch', 'sign', 'verify'],
    ['no operation at all', rsa({ key_ops: [] }), 'use-mismatch', '', 'verify'],
  ])('a key of %s is refused', (_, one, reason, found, wanted) => {
    expect(pickKey([one], { alg: 'RS256' })).toEqual({ miss: { reason, found, wanted, kids: [], count: 1 } });
  });

  test('curves and ML-DSA are told apart', () => {
    expect(pickKey([ec()], { alg: 'ES384' }).miss).toMatchObject({ found: 'EC P-256', wanted: 'EC P-384' });
    expect(pickKey([key({ kty: 'AKP', alg: 'ML-DSA-44' })], { alg: 'ML-DSA-87' }).miss).toMatchObject({
      reason: 'type-mismatch',
      found: 'AKP ML-DSA-44',
      wanted: 'AKP ML-DSA-87',
    });
  });

  test('a key that names EdDSA isn’t one for Ed25519, one that names neither is (RFC 9864)', () => {
    const okp = (more: PlaygroundKey['jwk'] = {}) => key({ kty: 'OKP', crv: 'Ed25519', ...more });
    const open = okp();
    for (const alg of ['EdDSA', 'Ed25519'] as const) expect(pickKey([open], { alg })).toEqual({ key: open });
    expect(pickKey([okp({ alg: 'EdDSA' })], { alg: 'Ed25519' }).miss).toMatchObject({
      reason: 'alg-mismatch',
      found: 'EdDSA',
      wanted: 'Ed25519',
    });
  });

  test('of several that don’t suit, the one that came closest is told', () => {
    const keys = [ec(), rsa({ use: 'enc' }), rsa({ alg: 'PS256' })];
    expect(pickKey(keys, { alg: 'RS256' }).miss).toMatchObject({ reason: 'use-mismatch', count: 3 });
  });

  test('use and operations that allow verifying are fine', () => {
    for (const one of [
      rsa({ use: 'sig', key_ops: ['verify'], alg: 'RS256' }),
      key({ kty: 'RSA', key_ops: ['sign'] }, 'private'),
    ])
      expect(pickKey([one], { alg: 'RS256' })).toEqual({ key: one });
  });
});
