import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY, type Playdoc, SAMPLE, SAMPLE_SECRET } from '../../../src/playground/document.ts';
import { forge } from '../../../src/playground/forge.ts';
import { judge } from '../../../src/playground/judge.ts';
import { makeKey } from '../../../src/playground/makeKey.ts';
import { PlaygroundStore } from '../../../src/playground/PlaygroundStore.ts';

const SAMPLE_JWK = '{"kty":"oct","kid":"other","k":"c2VjcmV0"}';
const NOW = 1_800_000_000;
const open = async (doc: Playdoc = SAMPLE) => new PlaygroundStore(await judge(doc, NOW), () => NOW);
const codeOf = (store: PlaygroundStore) => store.judgement.value.verdict.code;

describe('the playground', () => {
  test('opens on an example that is accepted', async () => {
    expect(codeOf(await open())).toBe('accepted');
  });

  test('signs anew what is edited, with the key there is', async () => {
    const store = await open();
    const { header, payload } = store.content.value;
    await store.write({ header, payload: payload.replace('USER', 'ADMIN') }, 'payload');
    expect(codeOf(store)).toBe('accepted');
    expect(store.judgement.value.reading.payload?.object).toMatchObject({ role: 'ADMIN' });
    expect(store.content.value.payload).toContain('ADMIN');
  });

  test('keeps the old signature where the key can’t sign, and the verdict says so', async () => {
    const store = await open();
    await store.edit({ key: '' }, 'key');
    const before = store.doc.value.token.split('.')[2];
    const { header, payload } = store.content.value;
    await store.write({ header, payload: payload.replace('USER', 'ADMIN') }, 'payload');
    expect(store.unsigned.value).toBe('key-missing');
    expect(store.doc.value.token.split('.')[2]).toBe(before);
    await store.edit({ key: SAMPLE_SECRET }, 'key');
    expect(codeOf(store)).toBe('signature-wrong');
  });

  test('what is typed while a signature is being made isn’t lost', async () => {
    const store = await open();
    const { header } = store.content.value;
    const all = ['{"a":1}', '{"a":12}', '{"a":123}'].map((payload) =>
      store.write({ header, payload }, 'payload'),
    );
    expect(store.content.value.payload).toBe('{"a":123}');
    await Promise.all(all);
    expect(store.judgement.value.reading.payload?.object).toEqual({ a: 123 });
  });

  test('undo brings back the whole document, redo takes it there again', async () => {
    const store = await open();
    await makeKey(store, 'ES256');
    const made = store.doc.value;
    expect(codeOf(store)).toBe('accepted');
    expect(made.key).toContain('P-256');
    await store.undo();
    await store.undo();
    expect(store.doc.value).toEqual(SAMPLE);
    expect(store.canUndo).toBe(false);
    await store.redo();
    await store.redo();
    expect(store.doc.value).toEqual(made);
    expect(codeOf(store)).toBe('accepted');
  });

  test('each press is a step of its own, however quickly they follow', async () => {
    const store = await open();
    await makeKey(store, 'ES256');
    const first = store.doc.value;
    await makeKey(store, 'ES256');
    await store.open(EMPTY);
    await store.undo();
    await store.undo();
    expect(store.doc.value).toEqual(first);
    await store.undo();
    expect(store.doc.value).toEqual(SAMPLE);
  });

  test('whoever holds the secret forges what is accepted; a public key forges nothing', async () => {
    const shared = await open();
    await forge(shared, '서버 2');
    expect(codeOf(shared)).toBe('accepted');
    expect(shared.judgement.value.reading.payload?.object).toMatchObject({ role: 'ADMIN' });
    const split = await open();
    await makeKey(split, 'RS256');
    await forge(split, '서버 2');
    expect(codeOf(split)).toBe('alg-not-allowed');
  });

  test('a key that says it is for something else isn’t taken', async () => {
    const store = await open();
    await makeKey(store, 'RS256');
    const key = JSON.parse(store.doc.value.key) as Record<string, unknown>;
    await store.edit({ key: JSON.stringify({ ...key, use: 'enc' }) }, 'key');
    expect(codeOf(store)).toBe('key-use');
    await store.edit({ key: JSON.stringify({ ...key, alg: 'RS512' }) }, 'key');
    expect(codeOf(store)).toBe('alg-not-allowed');
    await store.edit({ alg: 'RS256' }, 'alg');
    expect(codeOf(store)).toBe('key-alg');
  });

  test('keeps the signature of what was pasted around a token, and nothing else of it', async () => {
    for (const token of [
      `Cookie: _ga=GA1.2.3; token=${SAMPLE.token}; theme=dark.er`,
      `"${SAMPLE.token}"`,
      SAMPLE.token.replaceAll('.', '%2E'),
      SAMPLE.token.replaceAll(/.{40}/g, '$&\n'),
    ]) {
      const store = await open({ ...SAMPLE, token, key: '' });
      const { header } = store.content.value;
      await store.write({ header, payload: '{}' }, 'payload');
      expect(store.doc.value.token.split('.').slice(1)).toEqual(['e30', SAMPLE.token.split('.')[2]]);
    }
  });

  test('a text that is no token is told from an empty box', async () => {
    for (const [token, code] of [
      ['', 'empty'],
      [' \n', 'empty'],
      ['안녕하세요', 'not-a-jws'],
      ['...', 'not-a-jws'],
      ['..', 'header-not-json'],
    ] as const) {
      const { verdict } = (await open({ ...SAMPLE, token })).judgement.value;
      expect([token, verdict.verdict, verdict.code]).toEqual([token, 'unreadable', code]);
    }
  });

  test('a key that can’t be read is told from none', async () => {
    const facts = async (key: string) =>
      (await open({ ...SAMPLE, key })).judgement.value.verdict.checks.find(({ name }) => name === 'key');
    expect(await facts('')).toMatchObject({ code: 'key-missing', facts: {} });
    expect(await facts('{"a":1}')).toMatchObject({ code: 'key-missing', facts: { unread: 'unreadable' } });
  });

  test('what was begun last counts: an opened document isn’t overwritten by a key that was being made', async () => {
    const store = await open();
    const making = makeKey(store, 'RS256');
    await store.open({ ...EMPTY, token: SAMPLE.token, key: 'other' });
    await making;
    expect(store.doc.value).toMatchObject({ token: SAMPLE.token, key: 'other' });
    await Promise.all([makeKey(store, 'RS256'), makeKey(store, 'HS256')]);
    expect(store.judgement.value.key?.jwk.alg).toBe('HS256');
    expect(codeOf(store)).toBe('accepted');
  });

  test('nor by content that was being signed', async () => {
    const store = await open();
    const { header } = store.content.value;
    const writing = store.write({ header, payload: '{"late":true}' }, 'payload');
    // The same token again, with another key.
    const opening = store.open({ ...SAMPLE, key: 'other' });
    await Promise.all([writing, opening]);
    expect(store.doc.value).toEqual({ ...SAMPLE, key: 'other' });
    expect(store.content.value.payload).toContain('"USER"');
  });

  test('of a set the header’s kid picks, and a miss is told', async () => {
    const store = await open();
    await makeKey(store, 'ES256');
    const key = JSON.parse(store.doc.value.key) as Record<string, unknown>;
    const other = JSON.parse(SAMPLE_JWK) as Record<string, unknown>;
    await store.edit({ key: JSON.stringify({ keys: [other, key] }) }, 'key');
    expect(codeOf(store)).toBe('accepted');
    await store.edit({ key: JSON.stringify({ keys: [other, { ...key, kid: 'new' }] }) }, 'key');
    expect(codeOf(store)).toBe('kid-unknown');
    await store.edit({ key: JSON.stringify({ keys: [{ ...key, kid: 'new' }] }) }, 'key');
    expect(codeOf(store)).toBe('kid-unknown');
    await store.edit({ key: JSON.stringify({ ...key, kid: 'new' }) }, 'key');
    expect(codeOf(store)).toBe('accepted');
  });

  test('any way of editing ends where a fresh page begins', async () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({
          token: fc.oneof(fc.constantFrom(SAMPLE.token, `Bearer ${SAMPLE.token}`, ''), fc.string()),
        }),
        fc.record({ key: fc.oneof(fc.constantFrom(SAMPLE_SECRET, '{"kty":"oct"}', ''), fc.string()) }),
        fc.record({ alg: fc.constantFrom('HS256', 'RS256', undefined) }),
        fc.record({ keyEncoding: fc.constantFrom('utf8', 'hex', 'base64url') }),
        fc.record({ iss: fc.constantFrom(undefined, 'https://issuer.example') }),
        fc.record({ at: fc.constantFrom(undefined, 0, 5_000_000_000) }),
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(3), async (changes, undone) => {
        const store = await open(EMPTY);
        for (const [index, change] of changes.entries())
          await store.edit(change as Partial<Playdoc>, `${index}`);
        for (let i = 0; i < undone; i++) await store.undo();
        const fresh = await open(store.doc.value);
        expect(store.judgement.value).toEqual(fresh.judgement.value);
        expect(store.content.value).toEqual(fresh.content.value);
      }),
      { numRuns: 60 },
    );
  });
});
