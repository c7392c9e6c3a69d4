import { describe, expect, test } from 'vitest';
import { playgroundLink } from '../../../src/labs/jwt-validation/playgroundLink.ts';
import { outcomesOf } from '../../../src/labs/jwt-validation/verdicts.ts';
import { reasonWord, verdictWords } from '../../../src/labs/jwt-validation/verdictWords.ts';
import { view } from '../../../src/labs/jwt-validation/view.ts';
import { readAddress } from '../../../src/playground/address.ts';
import { SWITCHES } from '../../../src/jwt/verdict/switches.ts';
import { verify } from '../../../src/jwt/verdict/verify.ts';
import { httpForm } from '../../../src/player/inspector/httpForm.ts';
import { renderStill } from '../../../src/player/still.tsx';
import { faultWordsOf } from '../../../src/player/words/faultWords.ts';
import { culpritWords, stepWords } from '../../../src/player/words/whyWords.ts';
import { flattenMetrics } from '../../../src/simulation/lab.ts';
import { ATTACKS, GOOD, isGood, OWN } from '../../../src/simulation/labs/jwt-validation/catalogue.ts';
import { jwtValidation } from '../../../src/simulation/labs/jwt-validation/lab.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';
import { whyOf } from '../../../src/simulation/trace/why/why.ts';
import type { Entries } from '../simulation/run.ts';
import { allBut, run } from '../simulation/jwt-validation/run.ts';
import { narrated, wordsOfHoldings } from './words.ts';

/** Settings that between them have every check refuse something, and nearly everything accepted that shouldn't be. */
const settings: readonly Entries[] = [
  {},
  { structure: 'off' },
  allBut(),
  { ...allBut(), leeway: '5m' },
  allBut('alg'),
  allBut('structure', 'aud'),
];

describe('jwt-validation in words', () => {
  test('every parameter, choice, metric, attack and request has its Korean name, and nothing else has one', async () => {
    expect(Object.keys(view.fields).sort()).toEqual(Object.keys(jwtValidation.fields).sort());
    for (const [key, { allowed }] of Object.entries(jwtValidation.fields)) {
      if (allowed.kind !== 'choice') continue;
      expect(Object.keys(view.fields[key]?.choices ?? {}).sort(), key).toEqual([...allowed.choices].sort());
    }
    const paths = flattenMetrics((await run({})).metrics).map(([path]) => path);
    expect(view.metrics.map(({ path }) => path).sort()).toEqual(paths.sort());
    expect(Object.keys(view.actionWords)).toEqual([OWN, ...GOOD]);
    for (const kind of ATTACKS) {
      const { example } = faultWordsOf(view, kind);
      const [name, value] = example.split('=') as [string, string];
      expect(readScenario(jwtValidation, [[name, value]]).issues).toEqual([]);
    }
  });

  test('whatever happens is told in Korean sentences', async () => {
    for (const entries of settings) {
      const fault = ATTACKS.map((kind, i) => `${kind}:attacker@${i + 1}100ms`);
      const { recording } = await run({ ...entries, fault });
      const why = Array.from({ length: recording.decisions.length }, (_, row) => {
        const { steps, culprits } = whyOf(recording, { kind: 'decision', row });
        return [
          ...steps.map((step) => stepWords(view, recording, step).sentence),
          ...culprits.map((culprit) => culpritWords(view, recording, culprit).phrase),
        ];
      }).flat();
      const lines = Array.from({ length: recording.messages.length }, (_, row) =>
        httpForm(view, recording, row).lines.map(({ name, value }) => `${name}: ${value}`),
      ).flat();
      const sentences = [...narrated(view, recording), ...wordsOfHoldings(view, recording), ...why];
      expect(sentences.length).toBeGreaterThan(150);
      // No name of the model's, no gap, no particle left to choose, and no code without its words.
      const rough = [...sentences, ...lines.filter((line) => line.startsWith('이 토큰'))].filter((text) =>
        /undefined|NaN|(?:service|user|http|bearer|attacker)[-. ]|\((?:이|은|을|으)\)|  |모르는 토큰|검사에서 거절했어요\. ?$/.test(
          text,
        ),
      );
      expect(rough).toEqual([]);
    }
  });

  test('a wrong acceptance names the checks that are off, a wrong refusal the leeway', async () => {
    const reasons = async (entries: Entries, leeway = 0) =>
      Object.fromEntries(
        outcomesOf((await run(entries)).recording).map((outcome) => [
          outcome.kind,
          `${verdictWords[outcome.verdict]} ${reasonWord(outcome, leeway)}`.trim(),
        ]),
      );
    expect(await reasons({})).toMatchObject({
      ordinary: '받아들임',
      crit: '거절 구조 검사',
      'id-token': '오수락 꺼진 검사: 대상(aud), 종류(typ)',
      'expired-61': '오수락 꺼진 검사: 시간',
    });
    expect(await reasons(allBut())).toMatchObject({
      'expired-59': '오거부 시간 검사',
      none: '거절 alg 허용 목록 검사',
    });
    expect(await reasons({ ...allBut(), leeway: '62s' }, 62)).toMatchObject({
      'expired-61': '오수락 오차 62초 안',
      'expired-59': '받아들임',
    });
    const { recording } = await run({ ...allBut(), leeway: '62s' });
    const wrong = outcomesOf(recording).find(({ verdict }) => verdict === 'wrongly-accepted')!;
    expect(view.decisionSentence(recording, wrong.judged.row)).toContain('시계 오차를 62초나 허용해요.');
  });

  test('the playground opens each token with the public key alone, and judges it as all checks do', async () => {
    const { recording } = await run({ ...allBut(), leeway: '60s' });
    const outcomes = outcomesOf(recording);
    expect(outcomes).toHaveLength(20);
    for (const { kind, judged } of outcomes) {
      const link = playgroundLink(recording.tokens[judged.token]!, judged.unixSeconds, 60);
      const { doc, dropped } = readAddress(link.slice(link.indexOf('#')))!;
      expect(dropped).toEqual([]);
      const key = JSON.parse(doc.key) as Record<string, unknown>;
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n']);
      const verdict = await verify(doc.token, key, { ...doc, at: doc.at! });
      // The playground asks for no claims.
      expect([kind, verdict.verdict === 'accepted']).toEqual([kind, isGood(kind) || kind === 'no-exp']);
    }
  });

  test('the still frame has the whole table, each verdict in it', async () => {
    const { html, issues } = await renderStill(view, 'signature=on', {
      figure: 'still',
      question: '',
      alone: false,
    });
    expect(issues).toEqual([]);
    expect(html.match(/data-token="/g)).toHaveLength(20);
    expect(html.match(/data-verdict="wrongly-accepted"/g)).toHaveLength(10);
    for (const word of Object.values(verdictWords).slice(0, 3)) expect(html).toContain(word);
    // Nobody can press anything there, nor is a token of a passing run worth its weight.
    expect(html).not.toContain('/playground/#');
  });

  test('each setting has its note, and the summary counts the checks', async () => {
    const notes = [[], ['signature'], ['signature', 'alg'], ['signature', 'alg', 'time', 'aud']].map((on) =>
      view.note({
        ...Object.fromEntries(SWITCHES.map((name) => [name, on.includes(name) ? 'on' : 'off'])),
        leeway: 0,
      }),
    );
    expect(new Set(notes).size).toBe(4);
    const { scenario, metrics } = await run(allBut('aud'));
    expect(view.summary(scenario.parameters, metrics)).toBe(
      '검사 8가지 가운데 7가지를 켠 서버에 정상 토큰 5개와 공격 토큰 15개를 내밀었어요. 오수락 1개, 오거부 2개.',
    );
  });
});
