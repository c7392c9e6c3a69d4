import { describe, expect, test } from 'vitest';
import { view } from '../../../src/labs/reference-or-value/view.ts';
import { httpForm } from '../../../src/player/inspector/httpForm.ts';
import { whyOf } from '../../../src/simulation/trace/why/why.ts';
import { stepWords } from '../../../src/player/words/whyWords.ts';
import { flattenMetrics } from '../../../src/simulation/lab.ts';
import { referenceOrValue } from '../../../src/simulation/labs/reference-or-value/lab.ts';
import { actorRow, messageAt } from '../../../src/simulation/trace/messages.ts';
import { holdingsAt } from '../../../src/simulation/trace/holdings.ts';
import type { Entries } from '../simulation/run.ts';
import { credentials, run } from '../simulation/reference-or-value/run.ts';
import { narrated, wordsOfHoldings } from './words.ts';

const fault = ['demote:user-1@3s', 'alter:user-2@4s', 'wipe:store@6s', 'rotate:service@9s'];
const base = { rate: 2, duration: '14s', lifetime: '4s', contents: 'resident-number' };

/** The lines of the first message of a kind, as the inspector writes them. */
async function linesOf(entries: Entries, of: (message: ReturnType<typeof messageAt>) => boolean) {
  const { recording } = await run({ ...base, ...entries });
  const rows = Array.from({ length: recording.messages.length }, (_, row) => row);
  const row = rows.find((at) => of(messageAt(recording, at)))!;
  return httpForm(view, recording, row).lines.map(({ name, value }) => `${name}: ${value}`);
}

describe('reference-or-value in words', () => {
  test('every parameter, choice and metric has its Korean name, and nothing else has one', async () => {
    expect(Object.keys(view.fields).sort()).toEqual(Object.keys(referenceOrValue.fields).sort());
    for (const [key, { allowed }] of Object.entries(referenceOrValue.fields)) {
      if (allowed.kind !== 'choice') continue;
      expect(Object.keys(view.fields[key]?.choices ?? {}).sort(), key).toEqual([...allowed.choices].sort());
    }
    const paths = flattenMetrics((await run({})).metrics).map(([path]) => path);
    expect(view.metrics.map(({ path }) => path).sort()).toEqual(paths.sort());
  });

  test.each(credentials)('whatever happens is told in Korean sentences: %s', async (credential) => {
    for (const contents of ['name', 'resident-number']) {
      const { recording } = await run({ ...base, credential, contents, fault });
      const why = Array.from({ length: recording.decisions.length }, (_, row) =>
        whyOf(recording, { kind: 'decision', row }).steps.map(
          (step) => stepWords(view, recording, step).sentence,
        ),
      ).flat();
      const sentences = [...narrated(view, recording), ...wordsOfHoldings(view, recording), ...why];
      expect(sentences.length).toBeGreaterThan(100);
      // No name of the model's, no gap, no particle left to choose, and no rule without a sentence of its own.
      const rough = sentences.filter((text) =>
        /undefined|NaN|(?:service|user|session|store|http|config)[-. ]|\((?:이|은|을|으)\)|  |판단을 내렸어요|resident/.test(
          text,
        ),
      );
      expect(rough).toEqual([]);
    }
  });

  test('a message shows the very line it travels in, how long it is, and what anybody can read in it', async () => {
    const asked = ({ type, path }: ReturnType<typeof messageAt>) =>
      type === 'http.request' && path === '/cart';
    const readable = '누구나 읽을 수 있는 내용: 이름 김하나';
    const exposed = /^주의: 주민등록번호/;
    expect((await linesOf({ users: 1 }, asked))[0]).toMatch(/^Cookie: SESSION=\w{48}$/);
    expect((await linesOf({ users: 1, 'session-ids': 'tomcat' }, asked))[0]).toMatch(
      /^Cookie: JSESSIONID=[0-9A-F]{32}$/,
    );
    const opaque = await linesOf({ users: 1, credential: 'opaque' }, asked);
    expect(opaque[0]).toMatch(/^Authorization: Bearer [\w-]{128}$/);
    expect(opaque.join()).not.toContain('김하나');
    for (const [credential, line] of [
      ['jwt', /^Authorization: Bearer ey[\w-]+\.ey[\w-]+\.[\w-]{342}$/],
      ['signed-cookie', /^Cookie: sessionid=ey[\w-]+:\w{6}:[\w-]{43}$/],
    ] as const) {
      const lines = await linesOf({ users: 1, credential }, asked);
      expect(lines[0]).toMatch(line);
      expect(lines.filter((text) => text.startsWith(readable))).toHaveLength(1);
      expect(lines.filter((text) => exposed.test(text))).toHaveLength(1);
      const without = await linesOf({ users: 1, credential, contents: 'cart' }, asked);
      expect(without.filter((text) => exposed.test(text))).toEqual([]);
    }
  });

  test('what lies in a browser is the number, or what everybody can read', async () => {
    const inBrowser = async (credential: string) => {
      const { recording } = await run({ ...base, credential, lifetime: '60m' });
      return holdingsAt(recording, actorRow(recording, 'user-1'), 10_000_000).map(({ kind, key, facts }) =>
        view.holdingWord(kind, key, facts),
      );
    };
    for (const reference of ['session-id', 'opaque']) {
      const [word, ...rest] = await inBrowser(reference);
      expect(rest).toEqual([]);
      expect(word).toContain('읽을 수 있는 내용이 없어요');
    }
    for (const value of ['jwt', 'signed-cookie'])
      expect((await inBrowser(value))[0]).toMatch(
        /누구나 풀어 읽을 수 있어요. 이름 김하나, 역할 ADMIN, .*주민등록번호가 암호화하지 않아/,
      );
  });

  test('a warning stands where the number could be read, and only there', () => {
    const noteOf = (credential: string, contents: string) => view.note({ credential, contents });
    for (const credential of credentials) {
      const isReadable = credential === 'jwt' || credential === 'signed-cookie';
      expect(noteOf(credential, 'resident-number').includes('Base64URL은 암호화가 아니에요')).toBe(
        isReadable,
      );
      expect(noteOf(credential, 'cart')).not.toContain('주민등록번호');
    }
  });
});
