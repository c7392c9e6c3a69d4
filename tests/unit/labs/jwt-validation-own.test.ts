import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { headerNotes, payloadNotes } from '../../../src/labs/jwt-validation/contentNotes.ts';
import { beginWith, editorOpen, removeOwn } from '../../../src/labs/jwt-validation/own.ts';
import { fullWord, ownReason, ownVerdict } from '../../../src/labs/jwt-validation/ownVerdictWords.ts';
import { playgroundLink } from '../../../src/labs/jwt-validation/playgroundLink.ts';
import { quickEdits } from '../../../src/labs/jwt-validation/quickEdits.ts';
import { TokenEditor } from '../../../src/labs/jwt-validation/TokenEditor.tsx';
import { verdictWords } from '../../../src/labs/jwt-validation/verdictWords.ts';
import { view } from '../../../src/labs/jwt-validation/view.ts';
import { jsonObject } from '../../../src/jwt/json-object.ts';
import { verify } from '../../../src/jwt/verdict/verify.ts';
import { withMembers } from '../../../src/jwt/with-members.ts';
import { readAddress } from '../../../src/playground/address.ts';
import { labQuery } from '../../../src/player/address.ts';
import { differencesOf } from '../../../src/player/compare/differences.ts';
import { Actions } from '../../../src/player/controls/Actions.tsx';
import { draftText, writeDraft } from '../../../src/player/controls/drafts.ts';
import { LabStore } from '../../../src/player/LabStore.ts';
import { runOf } from '../../../src/player/run.ts';
import { runOnPage } from '../../../src/player/running/onPage.ts';
import { labFile, readLabFile, writeLabFile } from '../../../src/player/share/labFile.ts';
import { renderStill } from '../../../src/player/still.tsx';
import { simulate } from '../../../src/simulation/kernel/simulate.ts';
import type { Lab } from '../../../src/simulation/lab.ts';
import { GOOD } from '../../../src/simulation/labs/jwt-validation/catalogue.ts';
import { SIGNERS } from '../../../src/simulation/labs/jwt-validation/fields.ts';
import { jwtValidation } from '../../../src/simulation/labs/jwt-validation/lab.ts';
import { ownBeginning, ownSecond } from '../../../src/simulation/labs/jwt-validation/own-beginning.ts';
import { ownVerdictsOf } from '../../../src/simulation/labs/jwt-validation/read-verdicts.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';
import type { Entries } from '../simulation/run.ts';
import { allBut, run } from '../simulation/jwt-validation/run.ts';
import { narrated, wordsOfHoldings } from './words.ts';

const lab = jwtValidation as unknown as Lab;
const usual = readScenario(jwtValidation, []).scenario.parameters;
const at = ownSecond(usual);
const beginning = ownBeginning(usual);
const changed = (members: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ ...jsonObject(beginning.payload), ...members });

async function storeOn(query: string): Promise<LabStore> {
  const { scenario } = readScenario(lab, new URLSearchParams(query));
  const ran = runOf(lab, scenario, await simulate(lab, scenario));
  return new LabStore({ lab, view, figure: 'figure', preset: scenario, run: ran, runScenario: runOnPage });
}

/** Lets the newest run come to show. */
const shown = (store: LabStore) => expect.poll(() => store.run.value.scenario).toBe(store.scenario.value);

/** Own tokens that between them have every check refuse something, each in another way. */
const tokens: readonly Entries[] = [
  { own: 'ordinary' },
  { own: 'audience' },
  { own: 'not-yet', 'own-signer': 'none' },
  { own: 'ordinary', 'own-header': '{}' },
  { own: 'ordinary', 'own-header': '{"alg":"XX999","typ":"JWT"}' },
  { own: 'ordinary', 'own-header': '{"alg":"ES256","crit":[]}', 'own-signer': 'attacker' },
  { own: 'ordinary', 'own-payload': '{}', 'own-signer': 'issuer' },
  { own: 'ordinary', 'own-payload': changed({ exp: 'soon', aud: 3, iss: 5, sub: '김;x=1' }) },
  { own: 'ordinary', 'own-payload': changed({ sub: 'a'.repeat(100) }), 'own-signer': 'issuer' },
  { own: 'ordinary', 'own-payload': changed({ exp: at - 59 }), 'own-signer': 'issuer' },
];

describe('a reader’s own token in words', () => {
  test('whatever becomes of it is told in Korean sentences, and each reason has its words', async () => {
    const seen = new Set<string>();
    for (const token of tokens) {
      for (const entries of [{}, { structure: 'off' }, allBut(), allBut('signature', 'alg')]) {
        const { recording } = await run({ ...entries, ...token, action: ['own:reader@3s'] });
        const all = ownVerdictsOf(recording);
        expect(all).toHaveLength(2);
        const own = all.flatMap((judged) => {
          for (const { code } of judged.noticedFully) seen.add(code);
          expect(fullWord(judged)).toMatch(/받아들임$|^모든 검사를 켜면: 거절\. .*요\.$/u);
          expect(ownReason(judged, 0) === '').toBe(ownVerdict(judged) === 'accepted');
          return [fullWord(judged), ownReason(judged, 0), view.decisionSentence(recording, judged.row)];
        });
        const sentences = [...narrated(view, recording), ...wordsOfHoldings(view, recording), ...own];
        const rough = sentences.filter((text) =>
          /undefined|NaN|reader|somebody|나가 |\((?:이|은|을|으)\)|  |모르는 토큰|검사에서 거절했어요\. ?$/.test(
            text,
          ),
        );
        expect(rough).toEqual([]);
      }
    }
    expect(seen.size).toBeGreaterThan(12);
  });

  test('who was taken for whom: one of the cast, a name nobody knows, or nobody', async () => {
    const told = async (token: Entries, entries: Entries = {}) => {
      const { recording } = await run({ ...entries, ...token });
      return view.decisionSentence(recording, ownVerdictsOf(recording)[0]!.row);
    };
    const admin = { own: 'ordinary', 'own-payload': changed({ role: 'ADMIN' }) };
    expect(await told(admin)).toBe(
      '서버가 ‘내 토큰’에 속아 나를 사용자 1로 여겼어요. 서명 검사를 꺼 뒀어요.',
    );
    expect(await told({ ...admin, 'own-signer': 'issuer' }, { ...allBut(), leeway: '60s' })).toBe(
      '서버가 켜 둔 검사를 모두 통과한 ‘내 토큰’을 받아들였어요. 사용자 1의 요청이에요.',
    );
    expect(await told({ own: 'ordinary', 'own-payload': changed({ sub: '김;x=1' }) })).toContain(
      '나를 ‘김;x=1’로 여겼어요.',
    );
    expect(await told({ own: 'ordinary', 'own-payload': '{}' })).toContain(
      '나를 이름 없는 사람으로 여겼어요.',
    );
  });

  test('what is odd is told at its characters, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .dictionary(fc.constantFrom('alg', 'typ', 'crit', 'exp', 'aud', 'jwk'), fc.jsonValue())
        .map((object) => JSON.stringify(object)),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...SIGNERS), (one, signer) => {
        for (const { at: place, length, sentence } of [...headerNotes(one, signer), ...payloadNotes(one)]) {
          expect(place >= 0 && place + length <= one.length).toBe(true);
          expect(sentence).toMatch(/요\.$/u);
        }
      }),
    );
    const header = '{"typ":"JWT","alg":"XX999"}';
    expect(headerNotes(header, 'issuer')).toEqual([
      {
        at: 19,
        length: 7,
        severity: 'warning',
        sentence:
          'XX999는 여기서 모르는 알고리즘이에요. alg에 적힌 대로는 고른 키로 서명할 수 없어서 RS256으로 서명했어요.',
      },
    ]);
    expect(headerNotes('{"alg":"PS256"}', 'issuer')).toEqual([]);
    expect(headerNotes('{"alg":"none"}', 'none')).toEqual([]);
    expect(headerNotes('{"alg":"RS256"}', 'public-key')[0]?.sentence).toContain('HS256으로 서명했어요.');
    expect(payloadNotes('{"exp":"soon"}')).toMatchObject([{ at: 7, length: 6 }]);
    expect(payloadNotes('{"exp":1767225621000}')[0]?.sentence).toContain('밀리초');
  });
});

describe('the editor', () => {
  test('begins with any token, and each change is a step that can be undone', async () => {
    const store = await storeOn('signature=on');
    beginWith(store, 'audience');
    expect(editorOpen(store).value).toBe(true);
    expect(draftText(store, 'ownPayload', ownBeginning({ ...usual, own: 'audience' }).payload)).toContain(
      '\n  "aud": "https://billing.example"',
    );
    await shown(store);
    store.set('ownSigner', 'none');
    await shown(store);
    expect(ownVerdictsOf(store.run.value.recording)[0]).toMatchObject({
      accepted: false,
      check: 'signature',
    });
    store.travel('undo');
    await shown(store);
    expect(ownVerdictsOf(store.run.value.recording)[0]).toMatchObject({ accepted: true });
    store.act({ kind: 'own', target: 'reader', other: '', at: 5_000_000 });
    removeOwn(store);
    await shown(store);
    expect(labQuery(store, false)).toBe('signature=on');
    store.travel('undo');
    await shown(store);
    expect(labQuery(store, false)).toBe('signature=on&own=audience&action=own:reader@5s');
  });

  test('what is no JSON stays as it was typed while the run goes on; white space and the beginning are no change', async () => {
    const store = await storeOn('own=ordinary');
    const type = (text: string) => writeDraft(store, 'ownPayload', beginning.payload, text);
    const box = () => draftText(store, 'ownPayload', beginning.payload);
    const value = () => store.scenario.value.parameters['ownPayload'];
    type('{"sub": "user-2" }');
    expect([box(), value()]).toEqual(['{"sub": "user-2" }', '{"sub":"user-2"}']);
    type('{"sub": "user-2", }');
    expect([box(), value()]).toEqual(['{"sub": "user-2", }', '{"sub":"user-2"}']);
    store.set('aud', 'on');
    expect(box()).toBe('{"sub": "user-2", }');
    await shown(store);
    type(JSON.stringify(JSON.parse(beginning.payload), null, 8));
    expect(value()).toBe('');
    type(' '.repeat(5000));
    type(`{"a":"${'가'.repeat(1000)}"}`);
    expect([box().length, value()]).toEqual([1008, '']);
    // Undo brings back a value, and with it its text.
    store.travel('undo');
    expect(box()).toBe('{\n  "sub": "user-2"\n}');
    await shown(store);
  });

  test('shows where it is opened what is set, each box with its name', async () => {
    const store = await storeOn(`own=ordinary&own-payload=${encodeURIComponent('{"exp":1767225562}')}`);
    const html = renderToString(h(TokenEditor, { store }));
    for (const word of [
      '내 토큰의 헤더',
      '내 토큰의 페이로드',
      '내 토큰의 서명',
      '시작할 토큰',
      '받기 전인지 뒤인지',
    ])
      expect(html).toContain(word);
    expect(html).toMatch(/type="number"[^>]*value="59"/);
    expect(html).toContain('<b>오수락</b> (꺼진 검사: 서명, 시간, 발급자(iss), 대상(aud), 필수 클레임)');
  });

  test('what the reader can be made to do is theirs alone, and what users can is not theirs', async () => {
    const store = await storeOn('own=ordinary');
    const offered = (user: string) => {
      store.target.value = user;
      return [...renderToString(h(Actions, { store })).matchAll(/data-action="([^"]+)"/g)].map(
        ([, kind]) => kind,
      );
    };
    expect(offered('reader')).toEqual(['own']);
    expect(offered('user-2')).toEqual([...GOOD]);
  });

  test('two runs differ by what was changed in it, a part that wasn’t by its word', async () => {
    const [a, b] = await Promise.all(['own=ordinary', 'own=audience&own-header={"alg":"none"}'].map(storeOn));
    expect(differencesOf(lab, view, a!.scenario.value, b!.scenario.value)).toEqual([
      { what: '내 토큰의 시작', how: '보통 액세스 토큰 → 남의 aud가 적힌 토큰' },
      { what: '내 토큰의 헤더', how: '처음 그대로 → {"alg":"none"}' },
    ]);
  });

  test('each quick change does what it says', () => {
    for (const { part, members } of quickEdits(at)) {
      const object = jsonObject(
        withMembers(part === 'header' ? beginning.header : beginning.payload, members),
      )!;
      for (const [name, value] of Object.entries(members)) expect(object[name]).toEqual(value);
      if (Object.values(members).includes(undefined)) expect(object).not.toHaveProperty('exp');
    }
  });
});

describe('a reader’s own token elsewhere', () => {
  const query = `own=audience&own-header=${encodeURIComponent('{"alg":"HS256"}')}&own-payload=${encodeURIComponent(changed({ x: '가'.repeat(300) }))}&own-signer=public-key&action=own:reader@5s`;

  test('goes through a file and an address whole', async () => {
    const store = await storeOn(query);
    const { scenario } = store;
    const read = readLabFile(writeLabFile(labFile(store)));
    expect(read.kind === 'lab' && readScenario(lab, read.scenario)).toEqual({
      scenario: scenario.value,
      issues: [],
    });
    expect(readScenario(lab, new URLSearchParams(labQuery(store, false)))).toEqual({
      scenario: scenario.value,
      issues: [],
    });
  });

  test('stands in the still frame, and opens in the playground as it was judged', async () => {
    const { html, issues } = await renderStill(view, 'signature=on&own=audience', {
      figure: 'still',
      question: '',
      alone: false,
    });
    expect(issues).toEqual([]);
    expect(html.match(/data-token="/g)).toHaveLength(21);
    expect(html).toContain('모든 검사를 켜면: 거절. 대상(aud)에 이 서버가 없어요.');
    const { recording } = await run({ own: 'audience' });
    const [judged] = ownVerdictsOf(recording);
    expect(verdictWords[ownVerdict(judged!)]).toBe('오수락');
    const link = playgroundLink(recording.tokens[judged!.token]!, judged!.unixSeconds, 60);
    const { doc } = readAddress(link.slice(link.indexOf('#')))!;
    const verdict = await verify(doc.token, JSON.parse(doc.key) as Record<string, unknown>, {
      ...doc,
      at: doc.at!,
    });
    expect(verdict.code).toBe('audience-other');
  });

  test('the summary says what became of it', async () => {
    const said = async (entries: Entries) => {
      const { scenario, metrics } = await run(entries);
      return view.summary(scenario.parameters, metrics);
    };
    expect(await said({ own: 'audience' })).toContain('내 토큰은 받아들였어요.');
    expect(await said({ own: 'audience', aud: 'on' })).toContain('내 토큰은 거절했어요.');
    expect(await said({})).not.toContain('내 토큰');
  });
});
