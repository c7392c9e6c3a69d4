import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersIn, repeatedMembers, stringIn } from '../../../../src/jwt/reading/json-members.ts';

const slice = (text: string, { at, length }: { readonly at: number; readonly length: number }) =>
  text.slice(at, at + length);
const layout = fc.record({
  before: fc.constantFrom('', ' ', '[1, ', '{"é😀":'),
  indent: fc.constantFrom(0, 1, '\t'),
});

describe('where the members of an object stand', () => {
  test('what stands there is the member’s name, its value and its items, wherever the object stands', () => {
    const values = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), values), layout, (object, { before, indent }) => {
        const json = JSON.stringify(object, undefined, indent);
        const text = `${before}${json}, "more": {"a": 1}`;
        const members = membersIn(text, { at: before.length, length: json.length });
        expect(members.map(({ name }) => name)).toEqual(Object.keys(JSON.parse(json) as object));
        for (const { name, key, value, items } of members) {
          const expected: unknown = (JSON.parse(json) as Record<string, unknown>)[name];
          expect(JSON.parse(slice(text, key))).toBe(name);
          expect(JSON.parse(slice(text, value))).toEqual(expected);
          const list: readonly unknown[] = Array.isArray(expected) ? expected : [];
          expect(items.map((item) => JSON.parse(slice(text, item)) as unknown)).toEqual(list);
        }
      }),
    );
  });

  test('a name that was there before is repeated, however it is written', () => {
    const text = '{"a":1,"b":2,"\\u0061":3,"a":4}';
    const repeated = repeatedMembers(membersIn(text, { at: 0, length: text.length }));
    expect(repeated.map(({ value }) => slice(text, value))).toEqual(['3', '4']);
  });

  test('there are none in an object that nests without end', () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(membersIn(deep, { at: 0, length: deep.length })).toEqual([]);
  });
});

test('a string has its escapes undone, and each character knows where it was written', () => {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.func(fc.boolean()), (content, escaped) => {
      const pieces = Array.from({ length: content.length }, (_, at) => content[at]!).map((character) =>
        escaped(character) ? escape(character) : JSON.stringify(character).slice(1, -1),
      );
      const text = `{"a":"${pieces.join('')}"}`;
      const { text: read, from, to } = stringIn(text, { at: 5, length: text.length - 6 });
      expect(read).toBe(`"${content}`);
      expect(from.slice(1).map((at, index) => text.slice(at, to[index + 1]))).toEqual(pieces);
    }),
  );
});
