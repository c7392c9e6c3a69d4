import { describe, expect, test } from 'vitest';
import type { Severity } from '../../../../src/jwt/finding.ts';
import { readToken, type TokenCode } from '../../../../src/jwt/reading/read-token.ts';
import { codes, found, placeOf, withHeader, withPayload } from './tokens.ts';

/** A payload, a code, its severity, what it points at, its facts. */
type Row = [string, TokenCode, Severity, string, Record<string, string | number>?];

describe('the payload', () => {
  const rows: readonly Row[] = [
    ['Payload', 'payload-no-json', 'note', 'Payload'],
    ['{"sub":}', 'payload-no-json', 'note', '}'],
    ['[1]', 'payload-not-object', 'warning', '[1]'],
    ['17', 'payload-not-object', 'warning', '17'],
    [
      '{"name":"홍길동","sub":"a","name":"b"}',
      'duplicate-member',
      'error',
      '"name":"b"',
      { part: 'payload', member: 'name' },
    ],
    ...['iss', 'sub', 'jti'].map((member): Row => [
      `{"${member}":5}`,
      'claim-type',
      'error',
      '5',
      { member, expected: 'string' },
    ]),
    ...['exp', 'nbf', 'iat'].flatMap((member): Row[] => [
      [`{"${member}":"5"}`, 'claim-type', 'error', '"5"', { member, expected: 'number' }],
      [
        `{"${member}":1700000000000}`,
        'time-in-milliseconds',
        'warning',
        '1700000000000',
        { member, value: 1_700_000_000_000 },
      ],
    ]),
    ['{"exp":1e999}', 'claim-type', 'error', '1e999', { member: 'exp', expected: 'number' }],
    ['{"aud":["a",1]}', 'claim-type', 'error', '["a",1]', { member: 'aud', expected: 'string-or-list' }],
    ['{"aud":{}}', 'claim-type', 'error', '{}', { member: 'aud', expected: 'string-or-list' }],
  ];

  test.each(rows)('%s: %s', (json, code, severity, stretch, facts) => {
    const input = withPayload(json);
    const place = placeOf(input, 1, stretch);
    const [first, ...others] = found(input, code);
    expect(others).toEqual([]);
    expect(codes(input)).toEqual([code]);
    expect(first).toMatchObject({ severity, at: place.at });
    // Of two members of a name, the name of the second is the place; the value only tells them apart here.
    if (code !== 'duplicate-member') expect(first?.text).toBe(place.text);
    expect(first?.facts).toEqual(facts);
  });

  test.each([
    '{"aud":"a"}',
    '{"aud":["a","b"]}',
    '{"exp":1.5,"nbf":0,"iat":100000000000}',
    '{"__proto__":1}',
  ])('nothing is wrong with %s', (json) => {
    expect(codes(withPayload(json))).toEqual([]);
  });

  test('bytes that are no text are no JSON', () => {
    const input = withPayload(Uint8Array.of(0x41, 0x41, 0x41, 0xff));
    expect(readToken(input).payload).toMatchObject({ text: undefined, json: undefined });
    expect(found(input, 'payload-no-json')).toMatchObject([{ at: input.indexOf('.') + 5, text: '_w' }]);
  });

  test('a byte order mark is no JSON', () => {
    expect(codes(withPayload('\ufeff{}'))).toEqual(['payload-no-json']);
  });

  test.each([
    ['lists without end', '['.repeat(100_000)],
    ['objects without end', '{"a":'.repeat(100_000)],
    ['lists', `${'['.repeat(201)}${']'.repeat(201)}`],
  ])('%s that nest deeper than anybody needs are not read', (_, json) => {
    const input = withPayload(json);
    const { payload, findings } = readToken(input);
    expect(payload).toMatchObject({ text: json, json: undefined });
    expect(findings).toMatchObject([
      { code: 'too-deep', severity: 'error', facts: { part: 'payload', limit: 200 } },
    ]);
    expect(codes(withHeader(json))).toEqual(['too-deep']);
  });

  test('the bracket that is one too many is pointed at', () => {
    const input = withPayload('['.repeat(300));
    // 200 bytes are 266 characters and two thirds.
    const at = input.indexOf('.') + 1 + 266;
    expect(found(input, 'too-deep')).toMatchObject([{ at, text: input.slice(at, at + 2) }]);
  });

  test('brackets in a string do not nest, and quotes in a comment do not hide them', () => {
    expect(codes(withPayload(`{"a":"${'['.repeat(1000)}"}`))).toEqual([]);
    expect(codes(withPayload(`${'['.repeat(200)}${']'.repeat(200)}`))).toEqual(['payload-not-object']);
    expect(codes(withPayload(`/*"*/${'['.repeat(100_000)}`))).toEqual(['payload-no-json']);
  });
});
