import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readToken } from '../../../../src/jwt/reading/read-token.ts';
import type { TokenCode } from '../../../../src/jwt/reading/token-code.ts';
import { verify } from '../../../../src/jwt/verdict/verify.ts';
import examples from '../../../fixtures/rfc7520.json' with { type: 'json' };
import { codes, encode, found, HEADER, PAYLOAD, placeOf, TOKEN } from './tokens.ts';

const { json, compact, payload } = examples;
const SIGNED = { payload: PAYLOAD, protected: HEADER, signature: 'c2ln' };
const text = (value: object) => JSON.stringify(value);
const general = (...signatures: unknown[]) => text({ payload: PAYLOAD, signatures });
const tokenOf = (section: string) => compact.find((each) => each.section === section)!.token;

describe('the JSON examples of RFC 7520 section 4', () => {
  const both = json.flatMap(({ section, flattened, general: several }) => [
    ...(flattened ? [[section, 'jws-json-flattened', flattened] as const] : []),
    [section, 'jws-json-general', several] as const,
  ]);

  test.each(both)(
    '%s as %s is recognised and shown, and refused as no JWT',
    async (section, code, object) => {
      const input = JSON.stringify(object, undefined, 2);
      const reading = readToken(` ${input}\n`);
      expect(reading).toMatchObject({ kind: 'jws-json', token: input });
      expect(reading.findings).toContainEqual(
        expect.objectContaining({ code, severity: 'note', at: 1, length: input.length }),
      );
      // Detached, the payload isn't there.
      expect(reading.payload?.text).toBe(section === '4.5' ? undefined : payload);
      expect(reading.header?.object).toHaveProperty('alg');
      expect(reading.signature?.bytes?.length).toBeGreaterThan(31);
      expect(await verify(reading.token, undefined, { at: 0 })).toMatchObject({
        verdict: 'refused',
        code: 'jws-json',
      });
    },
  );

  test('4.5: the payload that is missing is missing before the closing brace', () => {
    const input = text(json[0]!.flattened!);
    expect(codes(input)).toEqual(['jws-json-flattened', 'detached-payload']);
    expect(found(input, 'detached-payload')).toMatchObject([{ severity: 'warning', at: input.length - 1 }]);
  });

  test('4.6 and 4.7: what the signature doesn’t protect is named, and no compact token says the same', () => {
    for (const [section, members] of [
      ['4.6', 'kid'],
      ['4.7', 'alg, kid'],
    ] as const) {
      const example = json.find((each) => each.section === section)!;
      for (const object of [example.flattened!, example.general]) {
        const input = text(object);
        expect(found(input, 'unprotected-header')).toMatchObject([
          { severity: 'warning', text: '"header"', facts: { members } },
        ]);
        expect(codes(input)).not.toContain('alg-missing');
        expect(readToken(input).findings.filter(({ facts }) => facts?.['compact'] !== undefined)).toEqual([]);
      }
    }
  });

  test('4.8: of three signatures the one is shown that a compact token can carry, the token of 4.4', () => {
    const { general: object } = json.find(({ section }) => section === '4.8')!;
    const input = text(object);
    expect(found(input, 'jws-json-general')).toEqual([
      { severity: 'note', at: 0, text: input, facts: { count: 3, number: 3, compact: tokenOf('4.4') } },
    ]);
    expect(found(input, 'unprotected-header').map(({ facts }) => facts)).toEqual([
      { members: 'kid', number: 1 },
      { members: 'alg, kid', number: 2 },
    ]);
    expect(readToken(input).header?.object).toMatchObject({ alg: 'HS256' });
  });
});

describe('the compact token that a JSON serialisation equals', () => {
  test('is a fact where everything is protected, in either form', () => {
    for (const input of [text(SIGNED), general({ protected: HEADER, signature: 'c2ln' })]) {
      expect(readToken(input).findings).toMatchObject([{ facts: { compact: TOKEN } }]);
      const { parts, header, payload: claims, signature } = readToken(input);
      expect(parts).toEqual([header, claims, signature]);
      for (const { at, length, encoded } of parts) expect(input.slice(at, at + length)).toBe(encoded);
    }
  });

  test('reads as the same header, claims and signature, whatever they hold', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const header = fc.dictionary(fc.string(), fc.jsonValue()).map((more) => ({ ...more, alg: 'HS256' }));
    fc.assert(
      fc.property(header, bytes, bytes, (object, content, mac) => {
        const parts = [JSON.stringify(object), content, mac].map(encode);
        const input = text({ payload: parts[1]!, protected: parts[0]!, signature: parts[2]! });
        const one = readToken(input);
        const fact = one.findings.find(({ code }) => code === 'jws-json-flattened')!.facts!['compact'];
        expect(fact).toBe(parts.join('.'));
        const same = readToken(String(fact));
        for (const name of ['header', 'payload', 'signature'] as const) {
          expect(one[name]!.encoded).toBe(same[name]!.encoded);
          expect(one[name]!.json).toEqual(same[name]!.json);
        }
      }),
    );
  });

  test.each([
    ['a header beside it', { ...SIGNED, header: { kid: 'a' } }],
    ['no protected header', { ...SIGNED, protected: undefined }],
    ['an empty protected header', { ...SIGNED, protected: '' }],
    ['no payload', { ...SIGNED, payload: undefined }],
    ['no base64url', { ...SIGNED, payload: 'a.b' }],
    ['a signature that is no string', { ...SIGNED, signature: 1 }],
  ])('isn’t there with %s', (_, object) => {
    expect(readToken(text(object)).findings.map(({ facts }) => facts?.['compact'])).not.toContainEqual(
      expect.any(String),
    );
  });
});

describe('what is wrong with a JSON serialisation', () => {
  const rows: readonly [string, TokenCode, string, Record<string, string | number>?][] = [
    [text({ ...SIGNED, header: { alg: 'none' } }), 'header-in-both', '"alg"', { member: 'alg' }],
    [
      text({ ...SIGNED, protected: [1] }),
      'jws-json-type',
      '[1]',
      { member: 'protected', expected: 'string' },
    ],
    [text({ ...SIGNED, header: 'a' }), 'jws-json-type', '"a"', { member: 'header', expected: 'object' }],
    [text({ ...SIGNED, payload: 7 }), 'jws-json-type', '7', { member: 'payload', expected: 'string' }],
    [
      text({ ...SIGNED, signature: null }),
      'jws-json-type',
      'null',
      { member: 'signature', expected: 'string' },
    ],
    [
      general({ protected: HEADER, signature: '' }, 17),
      'jws-json-type',
      '17',
      { member: 'signatures', expected: 'object' },
    ],
    [
      text({ ...SIGNED, signatures: [{ protected: HEADER, signature: 'c2ln' }] }),
      'jws-json-mixed',
      '"protected"',
      { member: 'protected' },
    ],
    [text({ payload: PAYLOAD, signature: 'c2ln' }), 'missing-part', '', { part: 'header' }],
    [general({ protected: HEADER }), 'missing-part', '', { part: 'signature' }],
    [general(), 'missing-part', '', { part: 'signature' }],
    [text({ ...SIGNED, payload: '' }), 'detached-payload', '""'],
    [
      `{"payload":"YQ",${text(SIGNED).slice(1)}`,
      'duplicate-member',
      '"payload"',
      { part: 'json', member: 'payload' },
    ],
    [text({ ...SIGNED, signature: 'c2+n' }), 'standard-base64', '+'],
  ];

  test.each(rows)('%s: %s', (input, code, stretch, facts) => {
    const [first] = found(input, code);
    expect(first?.text).toBe(stretch);
    if (facts) expect(first?.facts).toEqual(facts);
  });

  test('places in a part are right, behind escapes too', () => {
    const encoded = encode('{"alg":"HS256","kid":7}');
    const { at, text: where } = placeOf(`${encoded}.`, 0, '7');
    const plain = text({ ...SIGNED, protected: encoded });
    expect(found(plain, 'header-type')).toMatchObject([{ at: plain.indexOf(encoded) + at, text: where }]);
    const escaped = plain.replace(encoded, `\\u0065${encoded.slice(1)}`);
    expect(found(escaped, 'header-type')).toMatchObject([
      { at: escaped.indexOf('\\u0065') + at + 5, text: where },
    ]);
    expect(readToken(escaped).header).toMatchObject({ encoded, at: escaped.indexOf('\\u0065') });
  });

  test('an unprotected header alone is read where it stands', () => {
    const input = text({ payload: PAYLOAD, header: { alg: 'none', kid: 7 }, signature: '' });
    expect(readToken(input).header).toMatchObject({ object: { alg: 'none', kid: 7 }, bytes: undefined });
    expect(found(input, 'alg-none')).toMatchObject([{ at: input.indexOf('"none"'), text: '"none"' }]);
    expect(found(input, 'header-type')).toMatchObject([{ text: '7' }]);
  });
});

describe('other JSON', () => {
  test.each([
    ['an answer with a signature of its own', { access_token: TOKEN, signature: 'abc' }],
    ['a list of something else', { access_token: TOKEN, signatures: [1, { by: 'me' }] }],
    ['a payload alone', { payload: TOKEN }],
  ])('%s is still looked through for a token', (_, object) => {
    expect(readToken(text(object))).toMatchObject({ kind: 'jws', token: TOKEN });
  });

  test('nested deeper than anybody’s it isn’t read', () => {
    const deep = `{"signature":"","protected":${'['.repeat(300)}${']'.repeat(300)}}`;
    expect(readToken(deep).kind).toBe('not-a-token');
  });
});
