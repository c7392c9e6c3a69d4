import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameSite } from '../../../src/cookies/hosts.ts';
import { cookieString, retrieveCookies } from '../../../src/cookies/retrieve-cookies.ts';
import { NOW, ofRequest, sent, storeOf } from './draft.ts';

describe('what a request carries', () => {
  test('a cookie of the host alone goes to that host, one of a domain to every host below it', () => {
    const store = storeOf('A=1', 'B=2; Domain=site.example');
    expect(sent(store)).toEqual(['A=1', 'B=2']);
    expect(sent(store, { host: 'blog.site.example' })).toEqual(['B=2']);
    expect(sent(store, { host: 'site.example' })).toEqual(['B=2']);
    expect(sent(store, { host: 'site.example.evil.example' })).toEqual([]);
    expect(sent(store, { host: 'mysite.example' })).toEqual([]);
    expect(sent(store, { host: 'WWW.Site.Example' })).toEqual(['A=1', 'B=2']);
  });

  test('longer paths come first, then the older, and a replaced one keeps its age', () => {
    const store = storeOf(
      'A=1; Path=/',
      ['B=2; Path=/cart', { now: NOW + 1 }],
      ['C=3; Path=/', { now: NOW + 2 }],
      ['D=4; Path=/cart/', { now: NOW + 3 }],
      ['A=5; Path=/', { now: NOW + 4 }],
    );
    expect(sent(store, { path: '/cart/items', now: NOW + 5 })).toEqual(['D=4', 'B=2', 'A=5', 'C=3']);
    expect(sent(store, { path: '/cart', now: NOW + 5 })).toEqual(['B=2', 'A=5', 'C=3']);
    expect(sent(store, { path: '/cartoon', now: NOW + 5 })).toEqual(['A=5', 'C=3']);
  });

  test('Secure ones stay behind without TLS, HttpOnly ones before a script', () => {
    const store = storeOf('A=1; Secure', 'B=2; HttpOnly', 'C=3');
    expect(sent(store, { secure: false })).toEqual(['B=2', 'C=3']);
    expect(sent(store, { by: 'script', method: '' })).toEqual(['A=1', 'C=3']);
  });

  test('SameSite: who may come from another site, and how', () => {
    const store = storeOf(
      'none=1; SameSite=None; Secure',
      'lax=1; SameSite=Lax',
      'strict=1; SameSite=Strict',
      'unset=1',
    );
    const names = (how: object) => sent(store, how).map((one) => one.split('=')[0]);
    expect(names({})).toEqual(['none', 'lax', 'strict', 'unset']);
    expect(names({ sameSite: false })).toEqual(['none', 'lax', 'unset']);
    expect(names({ sameSite: false, method: 'POST' })).toEqual(['none']);
    expect(names({ sameSite: false, topLevel: false })).toEqual(['none']);
    expect(names({ sameSite: false, by: 'script' })).toEqual(['none']);
    expect(names({ method: 'POST', topLevel: false })).toEqual(['none', 'lax', 'strict', 'unset']);
  });

  test('an expired one is gone, and whatever is used is marked as used', () => {
    const store = storeOf('A=1; Max-Age=5', 'B=2');
    const { cookies, store: left } = retrieveCookies(store, { ...ofRequest, now: NOW + 5000 });
    expect(cookies.map(({ name }) => name)).toEqual(['B']);
    expect(left).toMatchObject([{ name: 'B', accessed: NOW + 5000, created: NOW }]);
  });

  test('what stays behind says why', () => {
    const store = storeOf(
      'A=1; Secure',
      'B=2; Path=/a',
      'C=3; SameSite=Strict',
      'D=4; HttpOnly; SameSite=None; Secure',
    );
    const why = (how: object) =>
      retrieveCookies(store, { ...ofRequest, ...how }).withheld.map(
        ({ cookie, code }) => `${cookie.name} ${code}`,
      );
    expect(why({ secure: false, sameSite: false })).toEqual([
      'A secure',
      'B path',
      'C same-site',
      'D secure',
    ]);
    expect(why({ by: 'script' })).toEqual(['B path', 'D http-only']);
    expect(why({ host: 'blog.site.example' })).toEqual([]);
  });

  test('a header is made of names and values', () => {
    expect(cookieString([])).toBe('');
    expect(
      cookieString([
        { name: 'A', value: '1' },
        { name: '', value: 'x' },
        { name: 'B', value: '' },
      ]),
    ).toBe('A=1; x; B=');
  });

  test('every cookie of the host is either sent or held back, never both', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('GET', 'POST'),
        (secure, sameSite, topLevel, method) => {
          const store = storeOf('A=1', 'B=2; Secure; SameSite=Strict', 'C=3; HttpOnly; Path=/x');
          const { cookies, withheld } = retrieveCookies(store, {
            ...ofRequest,
            secure,
            sameSite,
            topLevel,
            method,
          });
          expect(
            [...cookies, ...withheld.map(({ cookie }) => cookie)].map(({ name }) => name).sort(),
          ).toEqual(['A', 'B', 'C']);
        },
      ),
    );
  });
});

test.each([
  ['www.site.example', 'blog.site.example', true],
  ['site.example', 'blog.site.example', true],
  ['site.example', 'evil.example', false],
  ['a.github.io', 'b.github.io', false],
  ['a.me.github.io', 'b.me.github.io', true],
  ['a.shop.co.kr', 'b.shop.co.kr', true],
  ['shop.co.kr', 'other.co.kr', false],
  ['127.0.0.1', '127.0.0.2', false],
])('%s and %s are of one site: %s', (a, b, same) => {
  expect(isSameSite({ secure: true, host: a }, { secure: true, host: b })).toBe(same);
  expect(isSameSite({ secure: true, host: a }, { secure: false, host: b })).toBe(false);
});
