import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { view as jwtView } from '../../../src/labs/jwt-validation/view.ts';
import { view } from '../../../src/labs/session-sync/view.ts';
import { LabStore } from '../../../src/player/LabStore.ts';
import { runOf } from '../../../src/player/run.ts';
import { WhyPanel } from '../../../src/player/why/WhyPanel.tsx';
import { questionOf } from '../../../src/player/why/asked.ts';
import { stepWords } from '../../../src/player/words/whyWords.ts';
import { simulate } from '../../../src/simulation/kernel/simulate.ts';
import { jwtValidation } from '../../../src/simulation/labs/jwt-validation/lab.ts';
import { sessionSync } from '../../../src/simulation/labs/session-sync/lab.ts';
import { labOf } from '../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';
import { refusalsOf } from '../../../src/simulation/trace/refusals.ts';
import { whyOf } from '../../../src/simulation/trace/why/why.ts';
import { recordingOf } from './recordings.ts';

const base = 'services=2&users=12&duration=20s&rate=1&strategy=replicate-all';

async function storeOf(query: string) {
  const lab = await labOf('session-sync');
  const { scenario } = readScenario(sessionSync, new URLSearchParams(query));
  const run = runOf(lab, scenario, await recordingOf(query));
  return new LabStore({ lab, view, figure: 'figure', preset: scenario, run });
}

/** The words of a rendered panel, without its markup. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a refusal is told from the decision to the cut link that lost the copy', async () => {
  const store = await storeOf(
    `${base}&routing=round-robin&fault=cut:service-1~service-2@0.1s&fault=add:service-3@15s`,
  );
  const { recording } = store.run.value;
  const answer = recording.messages.status.indexOf(401);
  store.pick({ kind: 'message', row: answer });
  const html = renderToString(<WhyPanel store={store} />);
  expect([...html.matchAll(/data-culprit="(\w+)"/g)].map(([, kind]) => kind)).toEqual(['fault']);
  const text = words(html);
  expect(text).toMatch(/왜 401로 거절됐나요\?/u);
  expect(text).toMatch(/까닭 0\.10초 서버 1과 서버 2 사이 끊김/u);
  expect(text).toMatch(/서버 [12]의 메모리에 세션 [0-9a-f]{4}…이 없어요\./u);
  expect(text).toMatch(/세션 [0-9a-f]{4}…은 서버 [12]에서 만들어졌어요\./u);
  expect(text).toMatch(/끊긴 연결에서 사라졌어요\./u);
});

test('a forged token that was refused is not said to be all right, an answer that went out is', async () => {
  const lab = await labOf('jwt-validation');
  const { scenario } = readScenario(jwtValidation, []);
  const run = runOf(lab, scenario, await simulate(jwtValidation, scenario));
  const store = new LabStore({ lab, view: jwtView, figure: 'figure', preset: scenario, run });
  const told = (status: number) => {
    store.pick({ kind: 'message', row: run.recording.messages.status.indexOf(status) });
    return words(renderToString(<WhyPanel store={store} />));
  };
  expect(told(401)).toMatch(/거절됐나요\? 이렇게 이어졌어요\./u);
  expect(told(200)).toMatch(/왜 나갔나요\? 잘못된 것은 없어요\. 이렇게 이어졌어요\./u);
});

test('somebody turned away is asked about by that refusal, until they are served again', async () => {
  const store = await storeOf('services=4&strategy=local&duration=20s&rate=1&fault=kill:service-2@10s');
  const { recording } = store.run.value;
  const { messages, actors, strings } = recording;
  const isBrowser = (actor: number) => strings[actors.role[actor]!] === 'browser';
  const answer = messages.status.findIndex((status, row) => status === 401 && isBrowser(messages.to[row]!));
  const user = messages.to[answer]!;
  const at = messages.receivedAt[answer]!;
  const ask = (t: number) => questionOf(recording, { kind: 'actor', row: user }, t);
  expect(ask(at)).toEqual({ kind: 'message', row: answer });
  expect(ask(at - 1)).toEqual({ kind: 'actor', row: user, at: at - 1 });
  const next = messages.status.findIndex(
    (status, row) => row > answer && status === 200 && messages.to[row] === user,
  );
  expect(ask(messages.receivedAt[next]!)?.kind).toBe('actor');
});

test('with nothing picked out the refusals are listed, each once', async () => {
  const store = await storeOf('services=4&strategy=local&duration=20s&rate=1&fault=kill:service-2@10s');
  const html = renderToString(<WhyPanel store={store} />);
  const listed = [...html.matchAll(/data-refusal="(\d+)"/g)].map(([, row]) => Number(row));
  expect(listed).toEqual([...refusalsOf(store.run.value.recording)]);
});

test('every step of every explanation of many runs is one whole sentence', async () => {
  const kinds = new Set<string>();
  for (const query of [
    `${base}&routing=random&fault=cut:service-1~service-2@0.1s&fault=kill:service-1@8s`,
    'services=3&strategy=local&duration=20s&rate=1&fault=forget:load-balancer@4s&fault=cut:service-2~load-balancer@5s',
    'services=3&strategy=replicate-all&routing=round-robin&replication-delay=400ms&rate=2&duration=10s&fault=add:service-4@5s',
    'services=3&strategy=backup-one&duration=12s&fault=kill:service-1@5s&fault=kill:service-2@5.3s',
    'services=3&strategy=central-store&duration=12s&fault=kill:store@5s&fault=restart:service-1@6s',
    'services=3&strategy=replicate-all&routing=random&jitter=500ms&replication-delay=0s&duration=10s',
  ]) {
    const { recording } = (await storeOf(query)).run.value;
    const questions = [
      ...Array.from({ length: recording.messages.length }, (_, row) => ({ kind: 'message', row }) as const),
      ...Array.from(
        { length: recording.actors.length },
        (_, row) => ({ kind: 'actor', row, at: 5_500_000 }) as const,
      ),
    ];
    for (const question of questions) {
      for (const step of whyOf(recording, question).steps) {
        kinds.add(step.kind);
        const { sentence } = stepWords(view, recording, step);
        expect(sentence).toMatch(/요\.$/u);
        expect(sentence).not.toMatch(/undefined|service-|user-\d|load-balancer|session\./u);
      }
    }
  }
  for (const kind of ['absent', 'created', 'dropped', 'kept', 'lost', 'late', 'avoided', 'route-forgotten'])
    expect([...kinds]).toContain(kind);
});
