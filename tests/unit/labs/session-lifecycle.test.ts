import { describe, expect, test } from 'vitest';
import { refusals, withholdings } from '../../../src/cookies/refusal.ts';
import { refusalReasons, withholdingReasons } from '../../../src/labs/session-lifecycle/reasons.ts';
import { view } from '../../../src/labs/session-lifecycle/view.ts';
import { httpForm } from '../../../src/player/inspector/httpForm.ts';
import { faultWordsOf } from '../../../src/player/words/faultWords.ts';
import { stepWords } from '../../../src/player/words/whyWords.ts';
import { flattenMetrics } from '../../../src/simulation/lab.ts';
import { sessionLifecycle } from '../../../src/simulation/labs/session-lifecycle/lab.ts';
import { holdingsAt } from '../../../src/simulation/trace/holdings.ts';
import { actorRow, messageAt } from '../../../src/simulation/trace/messages.ts';
import { whyOf } from '../../../src/simulation/trace/why/why.ts';
import { attacks, run } from '../simulation/session-lifecycle/run.ts';
import { narrated, wordsOfHoldings } from './words.ts';

const fault = attacks.flatMap((attack, i) => [`${attack}:user-1@${4 + i}s`, `${attack}:user-2@${12 + i}s`]);
const base = { rate: 1, duration: '25s', entropy: 20, fault };

/** Settings between which every kind of decision comes up. */
const settings = [
  {},
  { reissue: 'on', domain: 'on' },
  { secure: 'on', 'same-site': 'none', bloat: 4096 },
  { secure: 'on', 'host-prefix': 'on', 'http-only': 'on', reissue: 'on', 'same-site': 'strict' },
  { 'host-prefix': 'on' },
  { secure: 'on', 'host-prefix': 'on', domain: 'on' },
  { idle: '2s', absolute: '6s' },
];

describe('session-lifecycle in words', () => {
  test('every parameter, choice, metric, attack and reason has its Korean name, and nothing else has one', async () => {
    expect(Object.keys(view.fields).sort()).toEqual(Object.keys(sessionLifecycle.fields).sort());
    for (const [key, { allowed }] of Object.entries(sessionLifecycle.fields)) {
      if (allowed.kind !== 'choice') continue;
      expect(Object.keys(view.fields[key]?.choices ?? {}).sort(), key).toEqual([...allowed.choices].sort());
    }
    const paths = flattenMetrics((await run({})).metrics).map(([path]) => path);
    expect(view.metrics.map(({ path }) => path).sort()).toEqual(paths.sort());
    for (const kind of Object.keys(sessionLifecycle.faultKinds))
      expect(faultWordsOf(view, kind).example).toContain(`fault=${kind}:`);
    expect(Object.keys(refusalReasons).sort()).toEqual(Object.keys(refusals).sort());
    expect(Object.keys(withholdingReasons).sort()).toEqual([...withholdings].sort());
  });

  test.each(settings)('whatever happens is told in Korean sentences: %j', async (entries) => {
    const { recording } = await run({ ...base, ...entries });
    const why = Array.from({ length: recording.decisions.length }, (_, row) =>
      whyOf(recording, { kind: 'decision', row }).steps.map(
        (step) => stepWords(view, recording, step).sentence,
      ),
    ).flat();
    const lines = Array.from({ length: recording.messages.length }, (_, row) =>
      httpForm(view, recording, row).lines.map(({ value }) => value),
    ).flat();
    const sentences = [...narrated(view, recording), ...wordsOfHoldings(view, recording), ...why];
    expect(sentences.length).toBeGreaterThan(100);
    // No name of the model's, no gap, no particle left to choose, and no rule without a sentence of its own.
    const rough = sentences.filter((text) =>
      /undefined|NaN|(?:service|user|session|store|config|known|lure|leak)[-. ]|\((?:이|은|을|으)\)|  |판단을 내렸어요|\.\.|요\. ?예요/.test(
        text,
      ),
    );
    expect([...new Set(rough)]).toEqual([]);
    expect(lines.filter((text) => /undefined|x{20}/.test(text))).toEqual([]);
  });

  test('a message shows every line that sets a cookie, and what the browser made of each', async () => {
    const { recording } = await run({
      ...base,
      'host-prefix': 'on',
      secure: 'on',
      fault: ['sibling:user-1@9s'],
    });
    const rows = Array.from({ length: recording.messages.length }, (_, row) => row);
    const planted = rows.find((row) => {
      const { type, from } = messageAt(recording, row);
      return type === 'http.response' && from === 'sibling';
    })!;
    const { lines } = httpForm(view, recording, planted);
    expect(lines.map(({ name, value }) => `${name}: ${value}`).slice(0, 3)).toEqual([
      expect.stringMatching(
        /^Set-Cookie: __Host-SID=[0-9a-f]{5}; Path=\/login; Domain=shop.example; Secure$/,
      ),
      expect.stringMatching(/Path=\/cart; /),
      expect.stringMatching(/Path=\/; /),
    ]);
    const { steps } = whyOf(recording, { kind: 'message', row: planted });
    const told = steps.map((step) => stepWords(view, recording, step).sentence);
    const because = '__Host-로 시작하는데 Domain이 있어요. 6265bis(초안) 5.7절 21.2단계예요.';
    expect(told.filter((text) => text.includes(because))).toHaveLength(3);
  });

  test('a request shows every cookie it carries, in order, and where it goes', async () => {
    const { recording } = await run({
      ...base,
      users: 1,
      rate: 0.01,
      seed: 1,
      fault: ['bloat:user-1@5s', 'plaintext:user-1@9s'],
      bloat: 4096,
      action: ['read:user-1@1s', 'read:user-1@7s'],
    });
    const rows = Array.from({ length: recording.messages.length }, (_, row) => row);
    const formOf = (wanted: (message: ReturnType<typeof messageAt>) => boolean) =>
      httpForm(
        view,
        recording,
        rows.find((row) => wanted(messageAt(recording, row)))!,
      ).lines.map(({ name, value }) => `${name}: ${value}`);
    const read = formOf(({ method, path, from }) => `${method} ${path}` === 'GET /cart' && from === 'user-1');
    expect(read[0]).toMatch(/^Cookie: SID=xxxx…\(4,093바이트\); SID=[0-9a-f]{5}; SID=xxxx…/);
    expect(read).toContain('Host: www.shop.example');
    const plain = formOf(({ type, to }) => type === 'http.request' && to === 'attacker');
    expect(plain.join()).toContain('평문 HTTP');
    expect(plain.join()).toContain('evil.example');
  });

  test('what a browser holds says where it is sent and what was dropped, by which rule', async () => {
    const heldBy = async (entries: object) => {
      const { recording } = await run({ ...base, ...entries, fault: ['sibling:user-1@9s'] });
      return holdingsAt(recording, actorRow(recording, 'user-1'), 15_000_000).map(({ kind, key, facts }) =>
        view.holdingWord(kind, key, facts),
      );
    };
    const open = await heldBy({});
    expect(open.join('\n')).toMatch(/SID=\w{4}…: www\.shop\.example에만 보내요\. Path=\/, SameSite 없음/);
    expect(open.filter((text) => text.includes('shop.example 아래 모든 호스트에'))).toHaveLength(3);
    const bound = await heldBy({ 'host-prefix': 'on', secure: 'on' });
    expect(bound.filter((text) => text.includes('5.7절 21.2단계'))).toHaveLength(3);
  });
});
