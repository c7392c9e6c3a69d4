import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url } from '../../../../src/jwt/reading/base64url.ts';
import { readToken } from '../../../../src/jwt/reading/read-token.ts';
import { encode, found, HEADER, PAYLOAD, TOKEN } from './tokens.ts';

describe('the encoding of a part', () => {
  test('reads back all bytes, without problems', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const read = decodeBase64url(encode(bytes));
        expect(read.bytes).toEqual(bytes);
        expect(read.problems).toEqual([]);
      }),
    );
  });

  test('the first of each foreign character is pointed at, and the part is read without them', () => {
    const input = `${HEADER}.${PAYLOAD.slice(0, 4)}!${PAYLOAD.slice(4, 8)}!😀${PAYLOAD.slice(8)}.c2ln`;
    expect(readToken(input).payload?.object).toEqual({ sub: 'a' });
    const at = HEADER.length + 5;
    expect(found(input, 'foreign-character')).toEqual([
      { severity: 'error', at, text: '!', facts: { part: 'payload', character: '!' } },
      { severity: 'error', at: at + 6, text: '😀', facts: { part: 'payload', character: '😀' } },
    ]);
  });

  test('the other base64 alphabet is read and reported, with what should stand there', () => {
    const input = `${HEADER}.${PAYLOAD}.-+/_`;
    expect(readToken(input).signature?.bytes).toEqual(Uint8Array.of(0xfb, 0xef, 0xff));
    const at = input.length - 3;
    expect(found(input, 'standard-base64')).toEqual([
      { severity: 'error', at, text: '+', facts: { part: 'signature', character: '+', expected: '-' } },
      {
        severity: 'error',
        at: at + 1,
        text: '/',
        facts: { part: 'signature', character: '/', expected: '_' },
      },
    ]);
  });

  test('padding is read over and reported', () => {
    const input = `${encode('{"alg":"HS25"}')}==.${PAYLOAD}.YQ==`;
    expect(readToken(input).header?.object).toEqual({ alg: 'HS25' });
    expect(found(input, 'padding')).toEqual([
      { severity: 'error', at: input.indexOf('='), text: '==', facts: { part: 'header', character: '=' } },
      { severity: 'error', at: input.length - 2, text: '==', facts: { part: 'signature', character: '=' } },
    ]);
  });

  test.each([
    ['YR', 'R', 'Q'],
    ['YWJ', 'J', 'I'],
  ])('%s ends in bits that nothing uses', (signature, character, expected) => {
    const input = `${HEADER}.${PAYLOAD}.${signature}`;
    expect(found(input, 'trailing-bits')).toEqual([
      {
        severity: 'warning',
        at: input.length - 1,
        text: character,
        facts: { part: 'signature', character, expected },
      },
    ]);
  });

  test('a part with nothing of base64url in it has no bytes', () => {
    const { signature } = readToken(`${HEADER}.${PAYLOAD}.!!`);
    expect(signature).toMatchObject({ encoded: '!!', bytes: undefined, text: undefined });
    expect(readToken(TOKEN).signature?.text).toBe('sig');
  });
});
