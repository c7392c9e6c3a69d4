import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALGORITHMS } from '../../../src/jwt/algorithms.ts';
import { readAddress, writeAddress } from '../../../src/playground/address.ts';
import { EMPTY, ENCODINGS, type Playdoc } from '../../../src/playground/document.ts';

describe('the address of the playground', () => {
  test('gives back any document it was written from, PEM and all', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constant('-----BEGIN PUBLIC KEY-----\nMII+/==\n'),
      fc.constant('{"k": "a+b"}'),
    );
    const maybe = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    const docs: fc.Arbitrary<Playdoc> = fc.record({
      token: fc.string(),
      key: text,
      keyEncoding: fc.constantFrom(...ENCODINGS),
      alg: fc.option(fc.constantFrom(...ALGORITHMS.map(({ name }) => name)), { nil: undefined }),
      iss: maybe,
      aud: maybe,
      typ: maybe,
      at: fc.option(
        fc.oneof(
          fc.integer(),
          fc.integer().map((at) => at / 8),
        ),
        { nil: undefined },
      ),
      leeway: fc.nat(3600),
    });
    fc.assert(
      fc.property(docs, (doc) => {
        // A form's encoding has no lone halves of a pair.
        fc.pre([doc.token, doc.key, doc.iss, doc.aud, doc.typ].every((part) => part?.isWellFormed() ?? true));
        expect(readAddress(writeAddress(doc))).toEqual({ doc, dropped: [] });
      }),
    );
  });

  test('has the key as it stands, and how it is read', () => {
    const doc = { ...EMPTY, token: 'a.b.c', key: 'secret', keyEncoding: 'hex' } as const;
    expect(writeAddress(doc)).toBe('#token=a.b.c&key=secret&keyEncoding=hex');
  });

  test('names what it can’t use, and keeps the rest', () => {
    const read = readAddress('#token=x&alg=HS1&at=morgen&keyEncoding=base32&iss=me&leeway=60');
    expect(read?.dropped).toEqual(['keyEncoding', 'alg', 'at']);
    expect(read?.doc).toMatchObject({ token: 'x', iss: 'me', leeway: 60, keyEncoding: 'utf8' });
  });

  test('takes the time as scripts have it', () => {
    expect(readAddress('#at=1764500000.123')?.doc.at).toBe(1_764_500_000.123);
    expect(readAddress('#at=-1')?.doc.at).toBe(-1);
    for (const at of ['1e9', '1.', '.5', '0x10', '1764500000123', '-', ''])
      expect(readAddress(`#at=${at}&token=x`)?.doc.at).toBeUndefined();
  });

  test('of a PEM that was put in as it is keeps every character of its base64', () => {
    const pem = '-----BEGIN PUBLIC KEY-----\nMCow+BQYD/K2Vw+A==\n-----END PUBLIC KEY-----';
    for (const key of [
      encodeURI(pem),
      pem,
      encodeURIComponent(pem),
      new URLSearchParams({ pem }).toString().slice(4),
    ])
      expect(readAddress(`#token=a.b.c&key=${key}`)?.doc.key).toBe(pem);
    expect(readAddress('#token=Bearer+a.b.c')?.doc.token).toBe('Bearer a.b.c');
  });

  test('of something else is none', () => {
    expect(readAddress('')).toBeUndefined();
    expect(readAddress('#claims')).toBeUndefined();
  });
});
