import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCookieDate } from '../../../src/cookies/cookie-date.ts';
import { LONGEST_LIFETIME, parseSetCookie, type SetCookie } from '../../../src/cookies/parse-set-cookie.ts';
import { NOW } from './draft.ts';

const parse = (line: string) => parseSetCookie(line, NOW);
const read = (line: string) => parse(line) as SetCookie;

describe('a line is taken apart as section 5.6 says', () => {
  test.each([
    ['SID=31d4', 'SID', '31d4'],
    [' SID \t= 31 d4 ; Path=/', 'SID', '31 d4'],
    ['SID=a=b', 'SID', 'a=b'],
    ['SID=', 'SID', ''],
    ['=value', '', 'value'],
    ['value', '', 'value'],
    ['a%3Bb="c"', 'a%3Bb', '"c"'],
    ['\u00a0SID=1', '\u00a0SID', '1'],
  ])('%j', (line, name, value) => expect(read(line)).toMatchObject({ name, value }));

  test('control characters drop the line, a tab does not', () => {
    expect(parse('SID=a\u0000b')).toBe('control-character');
    expect(parse('SID=a; Path=/\r\nX: y')).toBe('control-character');
    expect(parse('SID=a\u007f')).toBe('control-character');
    expect(read('SID=a\tb').value).toBe('a\tb');
  });

  test('4096 octets of name and value are taken, 4097 are not; they are octets, not characters', () => {
    const line = (octets: number) => `SID=${'x'.repeat(octets - 3)}`;
    expect(read(line(4096)).value).toHaveLength(4093);
    expect(parse(line(4097))).toBe('too-large');
    expect(parse(`${line(4096)}; Path=/${'p'.repeat(900)}`)).not.toBe('too-large');
    expect(read(`가=${'나'.repeat(1364)}`).value).toHaveLength(1364);
    expect(parse(`가=${'나'.repeat(1365)}`)).toBe('too-large');
  });

  test('attributes go by any case, the last of each counts, and what is too long or unknown is left out', () => {
    expect(
      read('SID=1; secure; HTTPONLY; samesite=STRICT; domain=.Site.EXAMPLE; path=/a; Path=/b'),
    ).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', domain: 'site.example', path: '/b' });
    expect(read('SID=1; SameSite=Strict; SameSite=maybe').sameSite).toBe('Default');
    expect(read('SID=1; Path=nowhere').path).toBe('');
    const { path, ignored } = read(`SID=1; Path=/a; Path=/${'p'.repeat(1024)}; Partitioned;;`);
    expect(path).toBe('/a');
    expect(ignored).toEqual([
      { name: 'Path', code: 'too-long' },
      { name: 'Partitioned', code: 'unknown' },
    ]);
    expect(read(`SID=1; Path=/${'p'.repeat(1023)}`).path).toHaveLength(1024);
  });

  test('Max-Age goes before Expires, and no lifetime is longer than 400 days', () => {
    const expires = (attributes: string) => read(`SID=1; ${attributes}`).expires;
    expect(expires('Max-Age=60; Expires=Thu, 01 Jan 2099 00:00:00 GMT')).toBe(NOW + 60_000);
    expect(expires('Expires=Fri, 02 Jan 2026 00:00:00 GMT')).toBe(NOW + 86_400_000);
    expect(expires('Max-Age=0')).toBe(-Infinity);
    expect(expires('Max-Age=-1')).toBe(-Infinity);
    expect(expires('Max-Age=99999999999')).toBe(NOW + LONGEST_LIFETIME);
    expect(expires('Expires=Thu, 01 Jan 2099 00:00:00 GMT')).toBe(NOW + LONGEST_LIFETIME);
    expect(read('SID=1; Max-Age=1h; Expires=soon; Max-Age=')).toMatchObject({
      expires: undefined,
      ignored: [
        { name: 'Max-Age', code: 'bad-max-age' },
        { name: 'Expires', code: 'bad-date' },
        { name: 'Max-Age', code: 'bad-max-age' },
      ],
    });
  });

  test('nothing that anybody may write makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => void parse(line)));
  });
});

describe('dates', () => {
  test('every second is read back from the form that servers write', () => {
    const second = fc.integer({ min: Date.UTC(1601, 0, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
    fc.assert(
      fc.property(second, (at) => {
        expect(parseCookieDate(new Date(at * 1000).toUTCString())).toBe(at * 1000);
      }),
    );
  });

  test.each([
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sun Nov  6 08:49:37 1994', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['6 november 2094 8:9:7', Date.UTC(2094, 10, 6, 8, 9, 7)],
    ['01 Jan 69 00:00:00', Date.UTC(2069, 0, 1)],
    ['01 Jan 70 00:00:00', 0],
    ['29 Feb 2024 00:00:00', Date.UTC(2024, 1, 29)],
  ])('%s', (text, at) => expect(parseCookieDate(text)).toBe(at));

  test.each([
    '',
    '29 Feb 2023 00:00:00',
    '31 Apr 2024 00:00:00',
    '01 Jan 1600 00:00:00',
    '01 Jan 2024 24:00:00',
    '01 Jan 2024 00:60:00',
    '01 Jan 2024',
    'Jan 2024 00:00:00',
    '32 Jan 2024 00:00:00',
  ])('%s is none', (text) => expect(parseCookieDate(text)).toBeUndefined());
});
