import { describe, expect, test } from 'vitest';
import { readToken, type TokenCode } from '../../../../src/jwt/reading/read-token.ts';
import { A1, codes, found, HEADER, PAYLOAD, TOKEN } from './tokens.ts';

describe('what is wrapped around a token', () => {
  const rows: readonly [string, string, TokenCode, string, Record<string, string>][] = [
    ['the scheme', `Bearer ${TOKEN}`, 'bearer-prefix', 'Bearer', { scheme: 'Bearer' }],
    ['the scheme in any case', ` bEARER  ${TOKEN}`, 'bearer-prefix', 'bEARER', { scheme: 'bEARER' }],
    ['the scheme of DPoP', `DPoP ${TOKEN}`, 'bearer-prefix', 'DPoP', { scheme: 'DPoP' }],
    [
      'an Authorization line',
      `Authorization: Bearer ${TOKEN}`,
      'authorization-header',
      'Authorization: Bearer',
      { scheme: 'Bearer' },
    ],
    [
      'an Authorization line among others',
      `GET / HTTP/1.1\r\nauthorization: bearer ${TOKEN}\r\nHost: example.com\r\nAccept: */*`,
      'authorization-header',
      'authorization: bearer',
      { scheme: 'bearer' },
    ],
    [
      'a call of curl',
      `curl -H "Authorization: Bearer ${TOKEN}" https://api.example.com`,
      'authorization-header',
      'Authorization: Bearer',
      { scheme: 'Bearer' },
    ],
    [
      'a header in JavaScript',
      `headers: { 'Authorization': 'Bearer ${TOKEN}' }`,
      'authorization-header',
      "Authorization': 'Bearer",
      { scheme: 'Bearer' },
    ],
    [
      'a Cookie line',
      `Cookie: a=b; token=${TOKEN}; c=d`,
      'cookie-header',
      'Cookie: a=b; token=',
      { name: 'token' },
    ],
    [
      'a Set-Cookie line',
      `Set-Cookie: __Host-id=${TOKEN}; Path=/; Secure`,
      'set-cookie-header',
      'Set-Cookie: __Host-id=',
      { name: '__Host-id' },
    ],
    ['double quotes', `"${TOKEN}"`, 'quotes', '"', { character: '"' }],
    ['single quotes and a semicolon', `'${TOKEN}';`, 'quotes', "'", { character: "'" }],
    ['backquotes', `\`${TOKEN}\``, 'quotes', '`', { character: '`' }],
    ['typographic quotes', `“${TOKEN}”`, 'quotes', '“', { character: '“' }],
    ['angle brackets', `<${TOKEN}>`, 'quotes', '<', { character: '<' }],
    ['a line of a .env file', `TOKEN=${TOKEN}\nOTHER=1`, 'parameter', 'TOKEN=', { name: 'TOKEN' }],
    ['a line of YAML', `a: b\ntoken: ${TOKEN}\nfoo: bar`, 'json-member', 'token:', { name: 'token' }],
    [
      'a request with a body',
      `Authorization: Bearer ${TOKEN}\r\n\r\n{"a":1}`,
      'authorization-header',
      'Authorization: Bearer',
      { scheme: 'Bearer' },
    ],
    ['a quote that nothing closes', `"${TOKEN}`, 'quotes', '"', { character: '"' }],
    ['a quote that nothing opens', `${TOKEN}"`, 'quotes', '"', { character: '"' }],
    [
      'JSON',
      `{"token_type":"Bearer","access_token": "${TOKEN}", "expires_in": 300}`,
      'json-member',
      'access_token":',
      { name: 'access_token' },
    ],
    [
      'JSON in a string',
      `{\\"id_token\\":\\"${TOKEN}\\"}`,
      'json-member',
      'id_token\\":',
      { name: 'id_token' },
    ],
    ['a member in JavaScript', `{ token: ${TOKEN} }`, 'json-member', 'token:', { name: 'token' }],
    [
      'a URL',
      `https://app.example.com/cb#id_token=${TOKEN}&state=x`,
      'parameter',
      'id_token=',
      { name: 'id_token' },
    ],
    ['an assignment', `const t = "${TOKEN}";`, 'parameter', 't =', { name: 't' }],
  ];

  test.each(rows)('%s is taken off and noted', (_, input, code, text, facts) => {
    expect(readToken(input)).toMatchObject({ token: TOKEN, kind: 'jws' });
    expect(codes(input)).toEqual([code]);
    const [finding] = found(input, code);
    // JSON's own opening quote belongs to the member.
    const shown = finding!.text.replace(/^\\?["']/, (quote) => (code === 'quotes' ? quote : ''));
    expect({ ...finding, text: shown }).toMatchObject({ severity: 'note', text, facts });
    expect(finding!.at).toBe(input.indexOf(text) - (finding!.text.length - shown.length));
  });

  test('the cookie that is a token is the one that is read', () => {
    const input = `Cookie: ezid=eyes; prefs=eyJhIjoxfQ; session=${TOKEN}`;
    expect(readToken(input).token).toBe(TOKEN);
    expect(found(input, 'cookie-header')).toMatchObject([{ at: 0, facts: { name: 'session' } }]);
  });

  test('other text before it is noted', () => {
    const input = `my token is ${TOKEN}`;
    expect(readToken(input).token).toBe(TOKEN);
    expect(found(input, 'text-before')).toEqual([{ severity: 'note', at: 0, text: 'my token is' }]);
  });

  test.each([',', ';', '.', ' 이에요.', '이라는 토큰은', ')', '…', ', 그리고'])(
    'what a sentence goes on with, %j, is noted and left out',
    (after) => {
      for (const token of [TOKEN, A1, `${TOKEN}.Y2lw.dGFn`]) {
        const input = `(토큰은 ${token}${after}`;
        expect(readToken(input).token).toBe(token);
        expect(found(input, 'text-after')).toEqual([
          {
            severity: 'note',
            at: input.indexOf(token) + token.length + after.search(/\S/),
            text: after.trim(),
          },
        ]);
      }
    },
  );

  test('behind a token that isn’t whole it is no tail', () => {
    const [header, payload] = TOKEN.split('.');
    for (const input of [`${header}.${payload},`, `${header}.${payload}.;`, `${TOKEN}*,`, `${header}.한글`])
      expect(codes(input)).not.toContain('text-after');
    expect(codes(`${header}.${payload}.`)).toContain('empty-part');
    expect(codes(`${TOKEN}*,`)).toContain('foreign-character');
  });

  test('a second token is noted, and the first one read', () => {
    const input = `{"access_token":"${TOKEN}","id_token":"${A1}"}`;
    expect(readToken(input).token).toBe(TOKEN);
    expect(found(input, 'another-token')).toEqual([{ severity: 'note', at: input.indexOf(A1), text: A1 }]);
  });

  test.each([' ', '\n\n', ', ', ' and '])(
    'two tokens with %j between them are not run together',
    (between) => {
      const input = TOKEN + between + A1;
      expect(readToken(input)).toMatchObject({ token: TOKEN, kind: 'jws' });
      expect(found(input, 'another-token')).toMatchObject([{ at: TOKEN.length + between.length, text: A1 }]);
    },
  );

  test('a scheme before something unreadable is taken off too', () => {
    const input = 'Authorization: Bearer abc.def.ghi';
    expect(readToken(input)).toMatchObject({ token: 'abc.def.ghi', kind: 'jws' });
    expect(codes(input)).toContain('authorization-header');
  });
});

describe('what a token is broken up by', () => {
  test('white space around it goes without saying', () => {
    expect(readToken(`\n  ${TOKEN}\t\n`)).toMatchObject({ token: TOKEN, findings: [], header: { at: 3 } });
  });

  test('characters that nobody sees are white space', () => {
    expect(readToken(`\u200b${TOKEN}\u200b`)).toMatchObject({ token: TOKEN, findings: [] });
    expect(found(`${HEADER}\u00ad.${PAYLOAD}.c2ln`, 'white-space-inside')).toMatchObject([
      { at: HEADER.length },
    ]);
  });

  test('line breaks and spaces inside are undone; the first is pointed at, all are counted', () => {
    const input = `${HEADER.slice(0, 7)}\r\n  ${HEADER.slice(7)}.${PAYLOAD.slice(0, 3)} ${PAYLOAD.slice(3)}\n.c2ln`;
    const { token, header, payload } = readToken(input);
    expect(token).toBe(TOKEN);
    expect(found(input, 'white-space-inside')).toEqual([
      { severity: 'warning', at: 7, text: '\r\n  ', facts: { count: 3 } },
    ]);
    expect(header).toMatchObject({ encoded: HEADER, at: 0, length: HEADER.length + 4 });
    expect(payload).toMatchObject({ at: HEADER.length + 5, length: PAYLOAD.length + 1 });
  });

  test('percent-encoding is undone; the first is pointed at, all are counted', () => {
    const input = `%20${HEADER}%2E${PAYLOAD}%2e`;
    expect(readToken(input)).toMatchObject({
      token: `${HEADER}.${PAYLOAD}.`,
      payload: { at: HEADER.length + 6, length: PAYLOAD.length },
    });
    expect(found(input, 'percent-encoded')).toEqual([
      { severity: 'warning', at: HEADER.length + 3, text: '%2E', facts: { count: 2 } },
    ]);
    expect(found(input, 'empty-part')).toMatchObject([{ at: input.length, text: '' }]);
  });

  test('percent-encoded padding is padding', () => {
    const input = `${HEADER}.${PAYLOAD}.YQ%3D%3D`;
    expect(found(input, 'padding')).toMatchObject([{ at: input.length - 6, text: '%3D%3D' }]);
  });

  test('a percent sign that encodes nothing is a foreign character', () => {
    const input = `${HEADER}.${PAYLOAD}.c2%ln`;
    expect(found(input, 'foreign-character')).toMatchObject([{ at: input.length - 3, text: '%' }]);
  });
});
