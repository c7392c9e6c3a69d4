import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readToken } from '../../../../src/jwt/reading/read-token.ts';
import { A1, A2, A5, encode, HEADER, JWE_HEADER, PAYLOAD, TOKEN } from './tokens.ts';

const piece = fc.oneof(
  fc.constantFrom(A1, A2, A5, TOKEN, HEADER, PAYLOAD, encode(JWE_HEADER), 'eyJ', 'e30', '홍', '😀', '\ud800'),
  fc.constantFrom(
    '.',
    '..',
    '%',
    '%2E',
    '%3D',
    '%22',
    '"',
    "'",
    '`',
    '\\',
    '=',
    '+',
    '/',
    ' ',
    '\n',
    '\r\n',
    '\0',
  ),
  fc.constantFrom(
    'Bearer ',
    'Authorization: ',
    'Cookie: a=b; c=',
    'Set-Cookie: ',
    '; ',
    '{"access_token":',
    '}',
  ),
  fc.jsonValue().map((value) => encode(JSON.stringify(value))),
  fc.uint8Array({ maxLength: 9 }).map(encode),
  fc.nat(A1.length).map((length) => A1.slice(0, length)),
  fc.string({ maxLength: 5 }),
);
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
);

/** Header parameters and claims by the names that are looked at, with whatever value. */
const object = fc.dictionary(
  fc.constantFrom(...'alg typ kid cty crit b64 jku jwk enc iss sub aud exp nbf iat jti'.split(' ')),
  fc.oneof(fc.jsonValue(), fc.constantFrom('none', 'JWT', ['b64'], ['x', 'b64'], false, 1e12)),
);
const token = fc
  .tuple(object, object, fc.uint8Array({ minLength: 1, maxLength: 40 }))
  .map(([header, claims, signature]) =>
    [JSON.stringify({ alg: 'HS256', ...header }), JSON.stringify(claims), signature].map(encode).join('.'),
  );

/** The members of the JSON serialisations by their names, with whatever value. */
const value = fc.oneof(fc.jsonValue(), fc.constantFrom(HEADER, PAYLOAD, 'c2ln', '', 'e+', '홍\n"'), object);
const signed = fc.dictionary(fc.constantFrom('protected', 'header', 'signature', 'payload'), value);
const jsonSerialization = fc
  .tuple(
    signed,
    fc.record({ signatures: fc.array(fc.oneof(signed, value)) }, { requiredKeys: [] }),
    fc.constantFrom(undefined, 1, '\t'),
  )
  .map(([one, several, indent]) => ` ${JSON.stringify({ ...one, ...several }, undefined, indent)}\n`);
/** A text with some of its characters gone and others put in. */
const damaged = jsonSerialization.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(9), piece)
    .map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone)),
);

function check(input: string) {
  const { findings, parts, token: text, kind } = readToken(input);
  for (const { at, length } of findings) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(length).toBeGreaterThanOrEqual(0);
    expect(at + length).toBeLessThanOrEqual(input.length);
  }
  expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
  for (const part of parts) expect(part.at + part.length).toBeLessThanOrEqual(input.length);
  if (kind === 'jws-json') expect(text).toBe(input.trim());
  else expect(parts.map(({ encoded }) => encoded)).toEqual(text === '' ? [] : text.split('.').slice(0, 5));
  if (kind === 'empty' || (kind === 'not-a-token' && text === '')) expect(parts).toEqual([]);
}

const WRAPPINGS: readonly ((token: string) => string)[] = [
  (text) => `  ${text}\n`,
  (text) => `Bearer ${text}`,
  (text) => `bearer ${text} `,
  (text) => `Authorization: Bearer ${text}`,
  (text) => `POST / HTTP/1.1\nAuthorization: Bearer ${text}\nHost: a.example`,
  (text) => `Cookie: a=b; token=${text}; c=d`,
  (text) => `Set-Cookie: token=${text}; HttpOnly`,
  (text) => `"${text}"`,
  (text) => `'${text}',`,
  (text) => `\`${text}\``,
  (text) => `{"token_type":"Bearer","access_token": "${text}","expires_in":3}`,
  (text) => `"access_token":\n  "${text}"`,
  (text) => `https://a.example/cb#access_token=${text}&state=1`,
  (text) => text.replace(/.{20}/g, '$&\r\n'),
  (text) => text.replace(/.{7}/g, '$& '),
  (text) => text.replaceAll('.', '%2E'),
  (text) => `Bearer%20${text.replaceAll('.', '%2e')}`,
];

describe('any input', () => {
  test('never throws, and every finding lies within the input', () => {
    fc.assert(fc.property(anything, check), { numRuns: 1500 });
    fc.assert(fc.property(token, check), { numRuns: 300 });
    fc.assert(fc.property(jsonSerialization, check), { numRuns: 500 });
    fc.assert(fc.property(damaged, check), { numRuns: 500 });
  });

  test('a token is the same in whatever it is wrapped', () => {
    fc.assert(
      fc.property(
        fc.oneof(token, fc.constantFrom(A1, A2, A5)),
        fc.constantFrom(...WRAPPINGS),
        (text, wrap) => {
          expect(readToken(wrap(text)).token).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('every beginning of a token is read without throwing, and is cut short or a JWS', () => {
    for (let length = 3; length <= A1.length; length++) {
      const input = A1.slice(0, length);
      check(input);
      expect(readToken(input).kind).toBe(input.split('.').length < 3 ? 'cut-short' : 'jws');
    }
  });

  test.each([
    ['openings', 'eyJ!'.repeat(50_000)],
    ['words', 'eyJ '.repeat(50_000)],
    ['quotes', '"eyJ'.repeat(50_000)],
    ['dots', '.'.repeat(200_000)],
    ['white space', `eyJ${' '.repeat(200_000)}=eyJ`],
    ['escapes', '%22'.repeat(60_000)],
    ['one long word', 'a'.repeat(200_000)],
    ['signatures', `{"signatures":[${'{"header":{"a":1},"signature":""},'.repeat(8_000)}1]}`],
    ['escapes in a payload', `{"payload":"${'\\u0065'.repeat(30_000)}","protected":"e30","signature":""}`],
    ['members', `${HEADER}.${encode(`{${'"a":1,'.repeat(30_000)}"a":1}`)}.`],
  ])('many %s are read in little time', (_, input) => {
    const start = performance.now();
    check(input);
    // Quadratic work would take minutes; a busy machine may take its time.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
