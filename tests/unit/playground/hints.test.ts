import { describe, expect, test } from 'vitest';
import { readToken } from '../../../src/jwt/reading/read-token.ts';
import { contentHint, contentSuggestions, tokenHint, tokenSegments } from '../../../src/playground/hints.ts';

const NOW = 1_700_000_000;
const PAYLOAD = `{
  "iss": "https://id.example",
  "exp": ${NOW + 3600},
  "가게": 1
}`;
/** RFC 7515 appendix A.1. */
const TOKEN =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

/** What is said at each offset of a text, as the member it is said of. */
function saidAt(text: string): (string | undefined)[] {
  return Array.from(
    { length: text.length + 1 },
    (_, offset) => contentHint('payload', text, offset, NOW)?.sentence.split(':')[0],
  );
}

describe('what a member of the content means', () => {
  test('is said on every character of it, its comma included, and nowhere else', () => {
    const said = saidAt(PAYLOAD);
    for (const name of ['iss', 'exp']) {
      const from = PAYLOAD.indexOf(`"${name}"`);
      const to = PAYLOAD.indexOf(',', from) + 1;
      expect(said.slice(from, to + 1).every((word) => word === name)).toBe(true);
      expect(said.filter((word) => word === name)).toHaveLength(to + 1 - from);
    }
    expect(said.slice(PAYLOAD.indexOf('"가게"'))).not.toContain('가게');
    expect(said[0]).toBeUndefined();
  });

  test('is underlined from the key to the end of the value', () => {
    const at = PAYLOAD.indexOf('"iss"');
    const hint = contentHint('payload', PAYLOAD, at + 2, NOW)!;
    expect(PAYLOAD.slice(hint.at, hint.at + hint.length)).toBe('"iss": "https://id.example"');
  });

  test('a time is told as a date in Korea and from now', () => {
    const sentence = contentHint('payload', PAYLOAD, PAYLOAD.indexOf('exp'), NOW)!.sentence;
    expect(sentence).toContain('2023');
    expect(sentence).toContain('8:13');
    expect(sentence).toMatch(/1시간 (뒤|후)/u);
  });

  test('depends on the part: `kid` is a header’s, `sub` a payload’s', () => {
    expect(contentHint('header', '{"kid":"a"}', 3, NOW)?.sentence).toMatch(/^kid: /u);
    expect(contentHint('payload', '{"kid":"a"}', 3, NOW)).toBeUndefined();
    expect(contentHint('header', '{"sub":"a"}', 3, NOW)?.sentence ?? '').not.toMatch(/주체/u);
  });

  test('is silent on what JSON’s own prototype would answer to', () => {
    expect(contentHint('payload', '{"constructor": 1, "toString": 2}', 4, NOW)).toBeUndefined();
  });
});

describe('what could be added to the content', () => {
  test('is what isn’t there yet, written so that the object stays an object', () => {
    const offered = contentSuggestions('payload', PAYLOAD, NOW);
    const names = offered.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['sub', 'aud', 'iat', 'nbf', 'jti']));
    expect(names).not.toContain('iss');
    expect(names).not.toContain('exp');
    for (const { name, text } of offered)
      expect(Object.keys(JSON.parse(`{${text}}`) as object)).toEqual([name]);
  });

  test('times start from now: expiry a quarter of an hour on', () => {
    const written = Object.assign(
      {},
      ...contentSuggestions('payload', '{}', NOW).map(({ text }) => JSON.parse(`{${text}}`) as object),
    ) as Record<string, unknown>;
    expect(written).toMatchObject({ iat: NOW, nbf: NOW, exp: NOW + 900 });
    // Each as it has to be: OpenID Connect Core section 5.1, RFC 9068 section 2.2.3.1, RFC 7800 section 3.
    expect(written).toMatchObject({ updated_at: NOW, email_verified: true, groups: [], cnf: {}, sub: '' });
  });

  test('every claim of RFC 9068 and of an ID token has words', () => {
    const rfc9068 = 'iss exp aud sub client_id iat jti auth_time acr amr scope groups roles entitlements';
    const idToken = 'iss sub aud exp iat auth_time nonce acr amr azp at_hash c_hash';
    const profile =
      'name given_name family_name preferred_username picture email email_verified locale updated_at';
    for (const name of `${rfc9068} ${idToken} ${profile}`.split(' '))
      expect(contentHint('payload', `{"${name}":1}`, 2, NOW)?.sentence).toContain(`${name}: `);
    const header = 'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit';
    for (const name of header.split(' '))
      expect(contentHint('header', `{"${name}":1}`, 2, NOW)?.sentence).toContain(`${name}: `);
  });

  test('a key to be trusted on the token’s own word isn’t offered', () => {
    const names = contentSuggestions('header', '{}', NOW).map(({ name }) => name);
    expect(names).toEqual(['alg', 'typ', 'kid', 'cty', 'crit']);
  });

  test('all of it is offered where the text is no object yet', () => {
    expect(contentSuggestions('payload', '', NOW).length).toBe(
      contentSuggestions('payload', '{}', NOW).length,
    );
  });
});

describe('the parts of a token', () => {
  const reading = readToken(`Bearer ${TOKEN}`);

  test('are coloured where they stand in what was pasted, dots and scheme left out', () => {
    const pasted = `Bearer ${TOKEN}`;
    const segments = tokenSegments(reading);
    expect(segments.map(({ kind }) => kind)).toEqual(['header', 'payload', 'signature']);
    expect(segments.map(({ at, length }) => pasted.slice(at, at + length))).toEqual(TOKEN.split('.'));
  });

  test('say what they hold', () => {
    expect(tokenHint(reading, 10)?.sentence).toContain('"alg":"HS256"');
    expect(tokenHint(reading, 60)?.sentence).toContain('"iss":"joe"');
    expect(tokenHint(reading, `Bearer ${TOKEN}`.length)?.sentence).toBe('서명: 32바이트');
    expect(tokenHint(reading, 2)).toBeUndefined();
  });

  test('of an encrypted token: its header alone is readable', () => {
    const jwe = readToken(
      `${Buffer.from('{"alg":"dir","enc":"A128GCM"}').toString('base64url')}..AAAA.BBBB.CCCC`,
    );
    expect(tokenSegments(jwe).map(({ kind }) => kind)).toEqual([
      'header',
      'other',
      'other',
      'other',
      'other',
    ]);
  });
});
