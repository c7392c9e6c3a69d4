import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiveCookie } from '../../../src/cookies/receive-cookie.ts';
import { refusals } from '../../../src/cookies/refusal.ts';
import { byAnswer, fateOf, NOW, storeOf } from './draft.ts';

const script = { by: 'script' } as const;
const plain = { secure: false } as const;
const crossSite = { sameSite: false, topLevel: false } as const;

/** Lines, how they come, and why they are dropped. */
const DROPPED = [
  ['control-character', 'SID=\u0001', {}],
  ['too-large', `SID=${'x'.repeat(4094)}`, {}],
  ['empty', '', {}],
  ['empty', ' = ; Path=/', {}],
  ['domain-not-ascii', 'SID=1; Domain=가.example', {}],
  ['public-suffix', 'SID=1; Domain=example', {}],
  ['public-suffix', 'SID=1; Domain=github.io', { host: 'me.github.io' }],
  ['domain-mismatch', 'SID=1; Domain=other.example', {}],
  ['domain-mismatch', 'SID=1; Domain=blog.site.example', {}],
  ['domain-mismatch', 'SID=1; Domain=ite.example', {}],
  ['domain-mismatch', 'SID=1; Domain=0.0.1', { host: '127.0.0.1' }],
  ['insecure-origin', 'SID=1; Secure', plain],
  ['http-only-script', 'SID=1; HttpOnly', script],
  ['cross-site-script', 'SID=1', { ...script, sameSite: false }],
  ['cross-site-response', 'SID=1', crossSite],
  ['cross-site-response', 'SID=1; SameSite=Strict; Secure', crossSite],
  ['none-not-secure', 'SID=1; SameSite=None', {}],
  ['secure-prefix', '__Secure-SID=1', {}],
  ['host-prefix-secure', '__Host-SID=1; Path=/', {}],
  ['host-prefix-domain', '__Host-SID=1; Secure; Path=/; Domain=site.example', {}],
  ['host-prefix-path', '__Host-SID=1; Secure', {}],
  ['host-prefix-path', '__Host-SID=1; Secure; Path=x', { path: '/cart/items' }],
  ['host-prefix-path', '__Host-SID=1; Secure; Path=/a', {}],
  ['nameless-prefix', '=__HOST-SID=1; Secure; Path=/', {}],
  ['nameless-prefix', '__secure-SID; Secure', {}],
] as const;

describe('the draft’s own examples (sections 4.1.3, 5.4)', () => {
  test.each([
    '__Secure-SID=12345; Domain=site.example',
    '__secure-SID=12345; Domain=site.example',
    '__SECURE-SID=12345; Domain=site.example',
    '__Host-SID=12345',
    '__host-SID=12345; Secure',
    '__host-SID=12345; Domain=site.example',
    '__HOST-SID=12345; Domain=site.example; Path=/',
    '__Host-SID=12345; Secure; Domain=site.example; Path=/',
    '__host-SID=12345; Secure; Domain=site.example; Path=/',
    '__HOST-SID=12345; Secure; Domain=site.example; Path=/',
  ])('dropped: %s', (line) => expect(fateOf(line)).toMatch(/^(?:secure|host)-prefix/));

  test.each([
    '__Secure-SID=12345; Domain=site.example; Secure',
    '__secure-SID=12345; Domain=site.example; Secure',
    '__SECURE-SID=12345; Domain=site.example; Secure',
    '__Host-SID=12345; Secure; Path=/',
    '__host-SID=12345; Secure; Path=/',
    '__HOST-SID=12345; Secure; Path=/',
  ])('kept from a secure origin: %s', (line) => {
    expect(fateOf(line)).toBe('kept');
    expect(fateOf(line, plain)).toBe('insecure-origin');
  });
});

describe('why a line is dropped', () => {
  test.each(DROPPED)('%s: %s', (code, line, reception) => expect(fateOf(line, reception)).toBe(code));

  test('every reason is among these and the two that look at what is stored, with its place in the draft', () => {
    const told = new Set([...DROPPED.map(([code]) => code), 'secure-overlay', 'http-only-kept']);
    expect(Object.keys(refusals).sort()).toEqual([...told].sort());
    for (const { section } of Object.values(refusals)) expect(section).toMatch(/^5\.[67]$/);
  });

  test('what comes with a top-level navigation, or asks for no restriction, is taken from another site as well', () => {
    expect(fateOf('SID=1', { sameSite: false, topLevel: true })).toBe('kept');
    expect(fateOf('SID=1; SameSite=None; Secure', crossSite)).toBe('kept');
    // A Path that begins with no slash is there, and means the default: the prefix asks for no more.
    expect(fateOf('__Host-SID=1; Secure; Path=x', { path: '/cart' })).toBe('kept');
  });

  test('an insecure origin can’t lay a cookie over a Secure one, and can beside it', () => {
    const store = storeOf('SID=1; Secure; Path=/login');
    const overlay = (line: string, reception = {}) => fateOf(line, { ...plain, ...reception }, store);
    expect(overlay('SID=2; Path=/login')).toBe('secure-overlay');
    expect(overlay('SID=2; Path=/login/en')).toBe('secure-overlay');
    expect(overlay('SID=2; Path=/login; Domain=site.example')).toBe('secure-overlay');
    expect(overlay('SID=2; Path=/')).toBe('kept');
    expect(overlay('SID=2; Path=/foo')).toBe('kept');
    expect(overlay('sid=2; Path=/login')).toBe('kept');
    expect(overlay('SID=2; Path=/login', { host: 'blog.site.example' })).toBe('kept');
    expect(overlay('SID=2; Path=/login', { secure: true })).toBe('kept');
    expect(fateOf('SID=2', plain, storeOf('SID=1'))).toBe('kept');
  });

  test('a script can’t replace what it may not see, and can lay another beside it', () => {
    const store = storeOf('SID=1; HttpOnly; Path=/');
    expect(fateOf('SID=2; Path=/', script, store)).toBe('http-only-kept');
    expect(fateOf('SID=2; Path=/login', script, store)).toBe('kept');
    expect(fateOf('SID=2; Path=/; Domain=site.example', script, store)).toBe('kept');
    expect(fateOf('SID=2; Path=/', {}, store)).toBe('kept');
    // A prefix leaves only one place: nothing can be laid beside it.
    const prefixed = storeOf('__Host-SID=1; Secure; HttpOnly; Path=/');
    for (const more of ['', '; Path=/login', '; Domain=site.example'])
      expect(fateOf(`__Host-SID=2; Secure; Path=/${more}`, script, prefixed)).not.toBe('kept');
  });
});

describe('what is kept', () => {
  test('a cookie of the host alone, or of a domain; a public suffix that is the host means the host alone', () => {
    const [alone] = storeOf('SID=1');
    expect(alone).toMatchObject({
      domain: 'www.site.example',
      hostOnly: true,
      path: '/',
      sameSite: 'Default',
    });
    expect(storeOf('SID=1; Domain=.SITE.example')[0]).toMatchObject({
      domain: 'site.example',
      hostOnly: false,
    });
    expect(storeOf(['SID=1; Domain=github.io', { host: 'GitHub.io.' }])[0]).toMatchObject({
      domain: 'github.io',
      hostOnly: true,
    });
  });

  test.each([
    ['/', '/'],
    ['/cart', '/'],
    ['/cart/', '/cart'],
    ['/cart/items', '/cart'],
    ['', '/'],
    ['cart', '/'],
  ])('the default path for %j is %j', (path, expected) => {
    expect(storeOf(['SID=1', { path }])[0]?.path).toBe(expected);
    expect(storeOf(['SID=1; Path=', { path }])[0]?.path).toBe(expected);
  });

  test('one of the same name, domain, host-only flag and path is replaced, and its age taken over', () => {
    const first = storeOf('SID=1');
    const { verdict, store } = receiveCookie(first, 'SID=2', { ...byAnswer, now: NOW + 5000 });
    expect(verdict).toMatchObject({ kept: true, replaced: first[0] });
    expect(store).toHaveLength(1);
    expect(store[0]).toMatchObject({ value: '2', created: NOW, accessed: NOW + 5000 });
    expect(storeOf('SID=1', 'SID=2; Path=/a', 'SID=3; Domain=www.site.example', 'sid=4')).toHaveLength(4);
  });

  test('a lifetime in the past takes the old one away', () => {
    expect(storeOf('SID=1', 'SID=; Max-Age=0')).toEqual([]);
    expect(storeOf('SID=1; Max-Age=5', ['A=1', { now: NOW + 5000 }]).map(({ name }) => name)).toEqual(['A']);
    expect(storeOf('SID=1; Max-Age=5', ['A=1', { now: NOW + 4999 }])).toHaveLength(2);
  });
});

/** Lines and ways to receive them in which everything of the draft may happen. */
const line = fc
  .record({
    name: fc.constantFrom('SID', 'sid', '__Host-SID', '__hOst-SID', '__Secure-SID', ''),
    value: fc.constantFrom('1', '2', '', '__Host-x'),
    attributes: fc.subarray([
      'Secure',
      'HttpOnly',
      'Path=/',
      'Path=/cart',
      'Domain=site.example',
      'Domain=example',
      'SameSite=None',
      'SameSite=Strict',
      'Max-Age=3',
      'Max-Age=0',
    ]),
  })
  .map(({ name, value, attributes }) => [`${name}=${value}`, ...attributes].join('; '));
const reception = fc.record({
  secure: fc.boolean(),
  host: fc.constantFrom('www.site.example', 'blog.site.example', 'site.example'),
  path: fc.constantFrom('/', '/cart/items'),
  by: fc.constantFrom('http' as const, 'script' as const),
  sameSite: fc.boolean(),
  topLevel: fc.boolean(),
  now: fc.integer({ min: NOW, max: NOW + 9000 }),
});

test('whatever comes, the store holds one of each kind, nothing expired, and only what the rules allow', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(line, reception), { maxLength: 12 }), (received) => {
      const store = storeOf(...received);
      const keys = store.map(({ name, domain, hostOnly, path }) => [name, domain, hostOnly, path].join());
      expect(new Set(keys).size).toBe(keys.length);
      const last = received.at(-1)?.[1].now ?? NOW;
      for (const cookie of store) {
        expect(cookie.expires).toBeGreaterThan(last);
        if (cookie.sameSite === 'None') expect(cookie.secure).toBe(true);
        if (/^__secure-/i.test(cookie.name)) expect(cookie.secure).toBe(true);
        if (/^__host-/i.test(cookie.name))
          expect(cookie).toMatchObject({ secure: true, hostOnly: true, path: '/' });
        expect(cookie.domain).not.toBe('example');
      }
    }),
  );
});

test('what an insecure origin or a script sends leaves every Secure or HttpOnly cookie as it was', () => {
  fc.assert(
    fc.property(line, line, reception, (first, second, how) => {
      const store = storeOf(first);
      const plainly = receiveCookie(store, second, { ...how, secure: false, now: NOW }).store;
      const scripted = receiveCookie(store, second, { ...how, by: 'script', now: NOW }).store;
      for (const cookie of store) {
        if (cookie.secure) expect(plainly).toContainEqual(cookie);
        if (cookie.httpOnly) expect(scripted).toContainEqual(cookie);
      }
    }),
  );
});
