import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { view } from '../../../../src/labs/session-sync/view.ts';
import { HoldingsPanel } from '../../../../src/player/inspector/HoldingsPanel.tsx';
import { dateWord } from '../../../../src/player/inspector/dateWord.ts';
import { LifePanel } from '../../../../src/player/inspector/LifePanel.tsx';
import { MessagePanel } from '../../../../src/player/inspector/MessagePanel.tsx';
import { TokenView } from '../../../../src/player/inspector/TokenView.tsx';
import { LabStore } from '../../../../src/player/LabStore.ts';
import { runOf } from '../../../../src/player/run.ts';
import { labOf } from '../../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { holdingsAt } from '../../../../src/simulation/trace/holdings.ts';
import { actorName } from '../../../../src/simulation/trace/messages.ts';
import { messagesInFlight } from '../../../../src/simulation/trace/flights.ts';
import { recordingOf } from '../recordings.ts';

async function storeOf(query: string, t: number) {
  const lab = await labOf('session-sync');
  const { scenario } = readScenario(lab, new URLSearchParams(query));
  const run = runOf(lab, scenario, await recordingOf(query));
  return new LabStore({ lab, view, figure: 'figure', preset: scenario, run, t });
}

function pickActor(store: LabStore, name: string): number {
  const { recording } = store.run.value;
  const row = [...recording.actors.name.keys()].findIndex((actor) => actorName(recording, actor) === name);
  store.pick({ kind: 'actor', row });
  return row;
}

const page = (element: Parameters<typeof renderToString>[0]) => parse(renderToString(element));

describe('messages', () => {
  test('of many under way one page is listed, the rest is one press away, and they can be searched', async () => {
    const store = await storeOf(
      'services=4&strategy=local&users=200&rate=1&latency=500ms&duration=4s',
      3_000_000,
    );
    const under = messagesInFlight(store.run.value.recording, 3_000_000).length;
    expect(under).toBeGreaterThan(40);
    const panel = page(<MessagePanel store={store} />);
    expect(panel.querySelectorAll('[data-message]').length).toBe(40);
    expect(panel.querySelector('.lab-more-items')!.text).toContain(`남은 ${under - 40}개`);
    expect(panel.querySelector('input[type="search"]')).not.toBeNull();
  });

  test('a login with a token shows its answer as HTTP, its claims decoded, and the way to 왜?', async () => {
    const store = await storeOf('services=2&strategy=token&users=3&duration=5s', 1_000_000);
    const { recording } = store.run.value;
    const granted = [...recording.messages.credential.keys()].find((row) =>
      Object.hasOwn(recording.tokens, recording.strings[recording.messages.credential[row]!]!),
    )!;
    store.pick({ kind: 'message', row: granted });
    const details = page(<MessagePanel store={store} />).querySelector('[data-message-details]')!;
    expect(details.querySelector('.lab-http')!.text).toContain('HTTP/1.1 200 OK');
    expect(details.querySelector('.lab-claims')!.text).toContain('"RS256"');
    expect(details.text).toContain('"https://issuer.example"');
    expect(details.text).toMatch(/만료 2026-01-01 01:00:\d\d UTC/u);
    expect(details.text).toContain('공개 키만 있으면 어느 서버나 검증해요');
    expect(details.querySelector('.lab-why')!.text).toBe('왜?');
  });
});

describe('a token that is not what it should be', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['none', '받아들이면 안 돼요'],
    ['HS256', '같은 비밀 키를 가진 곳만'],
    ['ES256', '공개 키만 있으면'],
    ['XX', '알 수 없어요'],
  ])('says what it takes to verify %s', (alg, words) => {
    expect(page(<TokenView token={`${encode({ alg })}.${encode({})}.c2ln`} />).text).toContain(words);
  });

  test('is shown as far as it can be read', () => {
    const shown = page(<TokenView token={`%%%.${encode({ exp: 1e20 })}.`} />).text;
    expect(shown).toContain('JSON으로 읽을 수 없어요');
    expect(shown).toContain('100000000000000000000');
    expect(shown).toContain('없음');
    expect(dateWord(1e20)).toBe('');
    expect(dateWord(1_767_225_605)).toBe('2026-01-01 00:00:05 UTC');
  });
});

describe('what an actor holds', () => {
  test('is listed by kind with counts, as the recording has it at t', async () => {
    const store = await storeOf('services=3&users=9&duration=20s', 15_000_000);
    const row = pickActor(store, 'service-1');
    const held = holdingsAt(store.run.value.recording, row, 15_000_000);
    expect(held.length).toBeGreaterThan(3);
    const panel = page(<HoldingsPanel store={store} />);
    expect(panel.querySelector('.lab-held-title')!.text).toBe(`세션 ${held.length}개`);
    expect(panel.querySelectorAll('.lab-thing').length).toBe(held.length);
  });

  test.each([
    ['strategy=token', 'service-1', '서명을 그때마다 검증해요'],
    ['strategy=central-store', 'service-1', '모두 저장소에 있어서'],
    ['routing=random', 'load-balancer', '요청마다 서버를 새로 골라요'],
  ])('with %s an empty %s says why', async (query, actor, words) => {
    const store = await storeOf(`services=2&users=4&duration=5s&${query}`, 4_000_000);
    pickActor(store, actor);
    expect(page(<HoldingsPanel store={store} />).text).toContain(words);
  });

  test('before the first login the moment of it is a button; after a kill it says that memory is gone', async () => {
    const query = 'services=2&strategy=local&users=6&duration=8s&fault=kill:service-1@6s';
    const early = await storeOf(query, 0);
    const row = pickActor(early, 'service-1');
    const { holdings } = early.run.value.recording;
    const first = holdings.at[[...holdings.actor.keys()].find((i) => holdings.actor[i] === row)!]!;
    const panel = page(<HoldingsPanel store={early} />);
    expect(panel.text).toContain('아직 아무것도 없어요');
    expect(panel.querySelector('.lab-moment')!.text).toBe(`${(first / 1e6).toFixed(2)}초`);
    const late = await storeOf(query, 7_000_000);
    pickActor(late, 'service-1');
    expect(page(<HoldingsPanel store={late} />).text).toContain('꺼져 있어서');
  });

  test('the life of a session runs from its creation to its loss, and marks where the present is', async () => {
    const query = 'services=2&strategy=local&users=6&duration=10s&fault=kill:service-1@6s';
    const store = await storeOf(query, 5_000_000);
    const row = pickActor(store, 'service-1');
    const [session] = holdingsAt(store.run.value.recording, row, 5_000_000);
    const life = page(<LifePanel store={store} subject={session!.key} onClose={() => undefined} />);
    const lines = life.querySelectorAll('.lab-life-events li');
    const texts = lines.map((line) => line.text);
    expect(texts.findIndex((text) => text.includes('번호표를 쿠키로 건넸어요'))).toBeGreaterThanOrEqual(0);
    const lost = texts.findIndex((text) => text.includes('서버 1에서 세션이 없어졌어요'));
    expect(lost).toBeGreaterThan(0);
    expect(texts[lost]).toContain('6.00초');
    expect(lines[lost]!.getAttribute('class')).toContain('is-future');
    expect(lines.filter((line) => line.getAttribute('aria-current') === 'true').length).toBe(1);
  });
});
