import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonObject } from '../../../src/jwt/json-object.ts';
import { withMembers } from '../../../src/jwt/with-members.ts';

describe('setting members of a JSON text', () => {
  test('leaves everything else as it is written', () => {
    const text = '{\n  "sub": "1",\n  "n": 12345678901234567890,\n  "exp": 5\n}';
    expect(withMembers(text, { exp: 7 })).toBe(text.replace('"exp": 5', '"exp": 7'));
    expect(withMembers(text, { iat: 3 })).toContain('12345678901234567890');
  });

  test('adds on a line of its own where the object is set out in lines', () => {
    expect(withMembers('{\n  "sub": "1"\n}', { exp: 7 })).toBe('{\n  "sub": "1",\n  "exp": 7\n}');
  });

  test('of a name that stands twice makes one that holds', () => {
    expect(jsonObject(withMembers('{"exp":1,"exp":2}', { exp: 3 }))).toEqual({ exp: 3 });
  });

  test('makes an object of what is none', () => {
    for (const text of ['', '[1]', '{"a":', 'null'])
      expect(JSON.parse(withMembers(text, { a: 1 }))).toEqual({ a: 1 });
  });

  test('gives the members of both, whatever the object', () => {
    const member = fc.string().filter((name) => name !== '__proto__');
    const object = fc.dictionary(member, fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(object, object, fc.boolean(), (before, members, inLines) => {
        const text = JSON.stringify(before, undefined, inLines ? 2 : undefined);
        expect(JSON.parse(withMembers(text, members))).toEqual(
          JSON.parse(JSON.stringify({ ...before, ...members })),
        );
      }),
    );
  });
});
