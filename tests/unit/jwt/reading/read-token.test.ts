import { describe, expect, test } from 'vitest';
import { readToken } from '../../../../src/jwt/reading/read-token.ts';
import { A1, A2, A5, codes, encode, found, HEADER, JWE_HEADER, PAYLOAD, TOKEN } from './tokens.ts';

const CLAIMS = { iss: 'joe', exp: 1_300_819_380, 'http://example.com/is_root': true };

describe('the examples of RFC 7515', () => {
  test('A.1 is read in full, and nothing is wrong with it', () => {
    const { token, parts, header, payload, signature, kind, findings } = readToken(A1);
    expect({ token, kind, findings }).toEqual({ token: A1, kind: 'jws', findings: [] });
    expect(parts).toEqual([header, payload, signature]);
    expect(header).toMatchObject({ at: 0, length: 40, text: '{"typ":"JWT",\r\n "alg":"HS256"}' });
    expect(header?.object).toEqual({ typ: 'JWT', alg: 'HS256' });
    expect(payload).toMatchObject({ at: 41, json: CLAIMS, object: CLAIMS });
    expect(signature?.bytes?.subarray(0, 4)).toEqual(Uint8Array.of(116, 24, 223, 180));
    expect(signature).toMatchObject({ encoded: A1.split('.')[2], json: undefined, object: undefined });
    expect(signature?.bytes).toHaveLength(32);
  });

  test('A.2 is read in full, and nothing is wrong with it', () => {
    const { kind, header, payload, signature, findings } = readToken(A2);
    expect({ kind, findings }).toEqual({ kind: 'jws', findings: [] });
    expect(header?.object).toEqual({ alg: 'RS256' });
    expect(payload?.object).toEqual(CLAIMS);
    expect(signature?.bytes).toHaveLength(256);
    expect(signature?.text).toBeUndefined();
  });

  test('A.5 is unsecured: its algorithm is pointed at, its empty signature is as it should be', () => {
    expect(codes(A5)).toEqual(['alg-none']);
    expect(readToken(A5)).toMatchObject({
      kind: 'jws',
      payload: { object: CLAIMS },
      signature: { encoded: '' },
    });
  });
});

describe('what kind of thing it is', () => {
  test.each(['', '  \n'])('nothing (%j) is empty, and nothing is said about it', (input) => {
    expect(readToken(input)).toMatchObject({ kind: 'empty', token: '', parts: [], findings: [] });
  });

  test.each(['hello', 'hello world. this is. prose', 'Bearer ', '{"a":1}', '...', '홍길동.a.b', '"', 'e'])(
    '%j is no token',
    (input) => {
      expect(readToken(input)).toMatchObject({
        kind: 'not-a-token',
        token: '',
        parts: [],
        header: undefined,
      });
      expect(found(input, 'not-a-token')).toEqual([{ severity: 'error', at: 0, text: input.trim() }]);
      expect(codes(input)).toEqual(['not-a-token']);
    },
  );

  test('five parts are a JWE, of which only the header can be read', () => {
    const input = `${encode(JWE_HEADER)}.YQ.YQ.YQ.YQ`;
    const { kind, header, payload, signature, parts } = readToken(input);
    expect({ kind, payload, signature }).toEqual({ kind: 'jwe', payload: undefined, signature: undefined });
    expect(header?.object).toEqual({ alg: 'RSA1_5', enc: 'A128CBC-HS256' });
    expect(parts).toHaveLength(5);
    expect(found(input, 'jwe')).toEqual([{ severity: 'note', at: 0, text: input }]);
    expect(codes(input)).toEqual(['jwe']);
  });

  test('with direct encryption the encrypted key of a JWE is empty', () => {
    expect(codes(`${encode('{"alg":"dir","enc":"A256GCM"}')}..YQ.YQ.YQ`)).toEqual(['jwe']);
  });

  test('a JWE without its tag is cut short', () => {
    const input = `${encode(JWE_HEADER)}.YQ.YQ.YQ`;
    expect(readToken(input)).toMatchObject({ kind: 'cut-short', payload: undefined });
    expect(found(input, 'missing-part')).toEqual([
      { severity: 'error', at: input.length, text: '', facts: { part: 'tag' } },
    ]);
  });

  test.each([
    [4, '.more', '.more'],
    [6, '.a.b.c', '.c'],
    [8, '.a.b.c.d.e', '.c.d.e'],
  ])('%i parts are too many; at most five are kept', (count, rest, text) => {
    const input = TOKEN + rest;
    expect(readToken(input)).toMatchObject({ kind: 'not-a-token', payload: { encoded: PAYLOAD } });
    expect(readToken(input).parts).toHaveLength(Math.min(count, 5));
    expect(found(input, 'too-many-parts')).toEqual([
      { severity: 'error', at: input.length - rest.length + rest.indexOf(text), text, facts: { count } },
    ]);
  });
});

describe('a token that is cut short', () => {
  test('a header alone is read; payload and signature are missing', () => {
    const { kind, header, payload, signature } = readToken(HEADER);
    expect({ kind, payload, signature }).toEqual({
      kind: 'cut-short',
      payload: undefined,
      signature: undefined,
    });
    expect(header?.object).toEqual({ alg: 'HS256' });
    expect(found(HEADER, 'missing-part')).toEqual(
      ['payload', 'signature'].map((part) => ({
        severity: 'error',
        at: HEADER.length,
        text: '',
        facts: { part },
      })),
    );
  });

  test('what is missing is missing at the end of the token, before the white space', () => {
    const input = `${HEADER}.${PAYLOAD}  `;
    expect(readToken(input)).toMatchObject({ kind: 'cut-short', payload: { object: { sub: 'a' } } });
    expect(found(input, 'missing-part')).toEqual([
      { severity: 'error', at: input.length - 2, text: '', facts: { part: 'signature' } },
    ]);
  });

  test('a payload cut in the middle of a character keeps the text before it', () => {
    const whole = encode('{"name":"홍길동"}');
    // 12 bytes of text are 16 characters; two more hold one byte of 길 and four bits.
    const input = `${HEADER}.${whole.slice(0, 18)}`;
    const { payload } = readToken(input);
    expect(payload?.text).toBe('{"name":"홍');
    expect(payload?.json).toBeUndefined();
    // The string that doesn't end breaks it.
    expect(found(input, 'payload-no-json')).toMatchObject([{ severity: 'note' }]);
  });

  test('the last character of what was cut off is not blamed for its bits', () => {
    expect(codes('eyJ')).not.toContain('trailing-bits');
    expect(codes(`${HEADER}.eyJ`)).toEqual(['payload-no-json', 'missing-part']);
  });

  test('one character too many for whole bytes is left out', () => {
    const input = `${HEADER}.${encode('{"a').slice(0, 4)}x`;
    expect(readToken(input).payload?.text).toBe('{"a');
    expect(found(input, 'impossible-length')).toEqual([
      { severity: 'error', at: input.length - 1, text: 'x', facts: { part: 'payload', character: 'x' } },
    ]);
  });

  test.each([
    ['header', `.${PAYLOAD}.c2ln`, 0],
    ['payload', `${HEADER}..`, HEADER.length + 1],
    ['signature', `${HEADER}.${PAYLOAD}.`, HEADER.length + PAYLOAD.length + 2],
  ])('an empty %s is pointed at where it would be', (part, input, at) => {
    expect(found(input, 'empty-part')).toContainEqual({ severity: 'error', at, text: '', facts: { part } });
    expect(readToken(input).kind).toBe('jws');
  });

  test('a payload that is empty although something was signed may be sent apart', () => {
    const input = `${HEADER}..c2ln`;
    expect(codes(input)).toEqual(['detached-payload']);
    expect(found(input, 'detached-payload')).toEqual([
      { severity: 'warning', at: HEADER.length + 1, text: '' },
    ]);
    expect(readToken(input)).toMatchObject({ kind: 'jws', payload: { encoded: '' } });
  });
});
