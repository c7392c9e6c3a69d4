import { describe, expect, test } from 'vitest';
import type { Severity } from '../../../../src/jwt/finding.ts';
import { readToken, type TokenCode } from '../../../../src/jwt/reading/read-token.ts';
import { codes, encode, found, HEADER, JWE_HEADER, PAYLOAD, placeOf, withHeader } from './tokens.ts';

/** A header, a code, its severity, what it points at, its facts. */
type Row = [string, TokenCode, Severity, string, Record<string, string>?];

describe('the header', () => {
  const rows: readonly Row[] = [
    ['{"alg":"HS256",}', 'header-not-json', 'error', '}'],
    ["{'alg':'HS256'}", 'header-not-json', 'error', "'alg'"],
    ['{"alg":"HS256" "typ":"JWT"}', 'header-not-json', 'error', '"typ"'],
    ['{"alg":"홍길동","x":tru}', 'header-not-json', 'error', 'tru'],
    ['["HS256"]', 'header-not-object', 'error', '["HS256"]'],
    ['"HS256"', 'header-not-object', 'error', '"HS256"'],
    ['null', 'header-not-object', 'error', 'null'],
    [
      '{"alg":"none","\\u0061lg":"HS256"}',
      'duplicate-member',
      'error',
      '"\\u0061lg"',
      { part: 'header', member: 'alg' },
    ],
    ['{"alg":5}', 'header-type', 'error', '5', { member: 'alg', expected: 'string' }],
    ['{"alg":"HS256","typ":null}', 'header-type', 'error', 'null', { member: 'typ', expected: 'string' }],
    ['{"alg":"HS256","kid":[1, 2]}', 'header-type', 'error', '[1, 2]', { member: 'kid', expected: 'string' }],
    ['{"alg":"HS256","cty":true}', 'header-type', 'error', 'true', { member: 'cty', expected: 'string' }],
    ['{"alg":"none"}', 'alg-none', 'warning', '"none"', { alg: 'none' }],
    ['{"alg":"NoNe"}', 'alg-none', 'warning', '"NoNe"', { alg: 'NoNe' }],
    ['{"alg":"HS256","crit":"exp"}', 'crit-invalid', 'error', '"exp"'],
    ['{"alg":"HS256","crit":[]}', 'crit-invalid', 'error', '[]'],
    ['{"alg":"HS256","crit":["b64",""],"b64":true}', 'crit-invalid', 'error', '""'],
    ['{"alg":"HS256","crit":[7]}', 'crit-invalid', 'error', '7'],
    ['{"alg":"HS256","crit":["b64"]}', 'crit-member-missing', 'error', '"b64"', { member: 'b64' }],
    [
      '{"alg":"HS256","crit":["toString"]}',
      'crit-member-missing',
      'error',
      '"toString"',
      { member: 'toString' },
    ],
    ['{"crit":["alg"],"alg":"HS256"}', 'crit-name-not-allowed', 'error', '"alg"', { member: 'alg' }],
    ['{"alg":"HS256","crit":["x:y"],"x:y":1}', 'unsupported-crit', 'error', '"x:y"', { member: 'x:y' }],
    ['{"alg":"HS256","b64":false,"crit":["b64"]}', 'b64-false', 'warning', 'false'],
    ['{"alg":"HS256","b64":false}', 'b64-not-critical', 'error', 'false'],
    ['{"alg":"HS256","b64":0}', 'header-type', 'error', '0', { member: 'b64', expected: 'boolean' }],
    ...['jku', 'x5u', 'jwk', 'x5c'].map((member): Row => [
      `{"alg":"HS256","${member}":{}}`,
      'key-material-in-header',
      'warning',
      `"${member}"`,
      { member },
    ]),
    ['{"alg":"HS256","cty":"jwt"}', 'nested-jwt', 'note', '"jwt"'],
  ];

  test.each(rows)('%s: %s', (json, code, severity, stretch, facts) => {
    const input = withHeader(json);
    const place = placeOf(input, 0, stretch);
    const [first, ...others] = found(input, code);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ severity, at: place.at, text: place.text });
    expect(first?.facts).toEqual(facts);
  });

  test('what is missing in JSON is missing at the end of the header', () => {
    const input = withHeader('{"alg":"HS256"');
    expect(found(input, 'header-not-json')).toEqual([
      { severity: 'error', at: input.indexOf('.'), text: '' },
    ]);
    expect(readToken(input).header).toMatchObject({ text: '{"alg":"HS256"', json: undefined });
  });

  test('a missing algorithm is missing at the end of the header', () => {
    const input = withHeader('{"typ":"JWT"}');
    expect(found(input, 'alg-missing')).toEqual([{ severity: 'error', at: input.indexOf('.'), text: '' }]);
  });

  test('bytes that are no UTF-8 are pointed at', () => {
    const input = `${encode(Uint8Array.of(0x7b, 0x22, 0x61, 0xff, 0x22, 0x7d))}.${PAYLOAD}.c2ln`;
    expect(found(input, 'not-utf-8')).toEqual([
      { severity: 'error', at: 4, text: input.slice(4, 6), facts: { part: 'header' } },
    ]);
    expect(readToken(input).header).toMatchObject({ text: undefined, json: undefined });
  });

  test('a name twice in crit is pointed at the second time', () => {
    const input = withHeader('{"alg":"HS256","b64":true,"crit":["b64","b64"]}');
    expect(found(input, 'crit-name-not-allowed')).toMatchObject([
      { at: placeOf(input, 0, ',"b64"]').at + 1, facts: { member: 'b64' } },
    ]);
    expect(codes(input)).toEqual(['crit-name-not-allowed']);
  });

  test('each extension that this site does not implement is pointed at', () => {
    const input = withHeader('{"alg":"HS256","x":1,"y":2,"b64":true,"crit":["x","b64","y"]}');
    expect(found(input, 'unsupported-crit').map(({ facts }) => facts)).toEqual([
      { member: 'x' },
      { member: 'y' },
    ]);
  });

  test('a payload that crit says is unencoded is its own text', () => {
    const input = `${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.$02!.c2ln`;
    expect(readToken(input)).toMatchObject({ kind: 'jws', payload: { text: '$02!', bytes: undefined } });
    expect(codes(input)).toEqual(['b64-false', 'payload-no-json']);
    expect(found(input, 'payload-no-json')).toMatchObject([{ at: input.indexOf('$'), text: '$02!' }]);
  });

  test('a JWE needs enc as well, and may hold a token', () => {
    const without = `${HEADER}.YQ.YQ.YQ.YQ`;
    expect(found(without, 'enc-missing')).toEqual([{ severity: 'error', at: HEADER.length, text: '' }]);
    const nested = `${encode(JWE_HEADER.replace('}', ',"cty":"JWT"}'))}.YQ.YQ.YQ.YQ`;
    expect(codes(nested)).toEqual(['jwe', 'nested-jwt']);
    expect(found(nested, 'nested-jwt')).toMatchObject([placeOf(nested, 0, '"JWT"')]);
  });

  test('places are right in a header that is broken into lines and percent-encoded', () => {
    const encoded = encode('{"alg":"HS256","kid":7}');
    const at = placeOf(withHeader('{"alg":"HS256","kid":7}'), 0, '7').at;
    const input = `Bearer ${encoded.slice(0, 9)}\n${encoded.slice(9)}%2E${PAYLOAD}%2Ec2ln`;
    expect(found(input, 'header-type')).toMatchObject([{ at: at + 8, text: encoded.slice(at, at + 2) }]);
  });
});
