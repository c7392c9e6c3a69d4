import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { view } from '../../../../src/labs/session-sync/view.ts';
import { LabStore } from '../../../../src/player/LabStore.ts';
import { runOf } from '../../../../src/player/run.ts';
import { loadCharts } from '../../../../src/player/statechart/charts.ts';
import { StatechartPanel } from '../../../../src/player/statechart/StatechartPanel.tsx';
import { simulate } from '../../../../src/simulation/kernel/simulate.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { sessionSync } from '../../../../src/simulation/labs/session-sync/lab.ts';
import { labOf } from '../../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { stateAt } from '../../../../src/simulation/trace/actors.ts';
import { actorName } from '../../../../src/simulation/trace/messages.ts';

const lab = await labOf('session-sync');
const { scenario } = readScenario(
  sessionSync,
  new URLSearchParams('services=3&users=4&strategy=local&duration=8s&fault=kill:service-2@4s'),
);
let recording: Recording;

beforeAll(async () => {
  await loadCharts(lab.id);
  recording = await simulate(lab, scenario as never);
});

/** The panel of an actor at t, µs. */
function panel(name: string, t: number) {
  const run = runOf(lab, scenario as never, recording);
  const store = new LabStore({ lab, view, figure: 'f', preset: scenario as never, run, t });
  store.target.value = name;
  return parse(renderToString(<StatechartPanel store={store} />));
}

const lit = (page: ReturnType<typeof panel>) =>
  page.querySelectorAll('.is-here[data-state]').map((state) => state.getAttribute('data-state'));

const taken = (page: ReturnType<typeof panel>) =>
  page
    .querySelectorAll('.lab-chart-way.is-taken')
    .map((way) => [way.getAttribute('data-from'), way.getAttribute('data-to')]);

/** The first time that a user's state becomes this one, µs. */
function firstTime(actor: string, state: string): number {
  const { transitions, strings } = recording;
  for (let row = 0; row < transitions.length; row++) {
    const isIt = strings[transitions.to[row]!] === state;
    if (isIt && actorName(recording, transitions.actor[row]!) === actor) return transitions.at[row]!;
  }
  throw new Error(`${actor} is never ${state}`);
}

describe('the panel of a user', () => {
  test('lights the state it is in, and no other, at any time', () => {
    const row = Array.from({ length: recording.actors.length }, (_, i) => actorName(recording, i)).indexOf(
      'user-1',
    );
    for (let t = 0; t <= recording.end; t += recording.end / 25) {
      const state = stateAt(recording, row, t);
      expect(lit(panel('user-1', t)), String(t)).toEqual([state]);
    }
  });

  test('lights the transition it just took, and marks it in the table', () => {
    const page = panel('user-1', firstTime('user-1', 'signedIn.idle'));
    expect(taken(page)).toEqual([['signingIn', 'signedIn']]);
    expect(page.querySelectorAll('.lab-chart-entrance.is-taken').length).toBe(1);
    expect(page.querySelector('tr[aria-current="true"]')?.textContent).toContain('isServed');
    expect(page.querySelector('[role="img"]')?.getAttribute('aria-label')).toContain('signedIn.idle');
    expect(page.querySelector('.lab-lately [aria-current]')?.textContent).toContain('http.response');
  });

  test('before its first transition it rests where machines begin', () => {
    const page = panel('user-1', 0);
    expect(lit(page)).toEqual(['signedOut']);
    expect(taken(page)).toEqual([]);
    expect(page.querySelectorAll('.lab-chart-entrance.is-taken').length).toBe(1);
  });
});

test('of two transitions of one event between the same states, the one taken is lit alone', () => {
  const { transitions, strings, messages } = recording;
  const text = (column: Int32Array, row: number) => strings[column[row]!]!;
  const row = Array.from(transitions.at.keys()).find(
    (at) =>
      text(transitions.from, at) === 'signedIn.waiting' &&
      text(transitions.to, at) === 'signedIn.idle' &&
      (messages.status[transitions.cause[at]!] ?? 0) === 200 &&
      // no click waits, which would be the next step at the same moment
      transitions.at.filter((time) => time === transitions.at[at]).length === 1,
  )!;
  const page = panel(actorName(recording, transitions.actor[row]!), transitions.at[row]!);
  const names = page.querySelectorAll('svg .lab-chart-name.is-now').map((line) => line.textContent);
  expect(names).toEqual(['http.response [isServed]']);
  expect(page.querySelectorAll('tr[aria-current="true"]').length).toBe(1);
});

describe('the panel of a server', () => {
  test('lights nothing once it is killed, and says so', () => {
    const before = panel('service-2', 3_999_999);
    expect(lit(before).length).toBe(1);
    const after = panel('service-2', 4_000_000);
    expect(lit(after)).toEqual([]);
    expect(taken(after)).toEqual([]);
    expect(after.querySelector('.lab-chart-now')?.textContent).toContain('꺼짐');
  });
});

describe('the panel of what never changes its state', () => {
  test('lights what it did with the last message it got', () => {
    const { messages, strings } = recording;
    const balancer = Array.from({ length: recording.actors.length }, (_, i) =>
      actorName(recording, i),
    ).indexOf('load-balancer');
    const row = Array.from({ length: messages.length }, (_, i) => i).find(
      (i) => messages.to[i] === balancer && strings[messages.type[i]!] === 'http.request',
    )!;
    const page = panel('load-balancer', messages.receivedAt[row]!);
    const now = page.querySelectorAll('svg .is-now').map((line) => line.textContent);
    expect(now.join()).toContain('http.request / forward');
  });
});

test('every name of the definition is in the picture and in the table', () => {
  const page = panel('user-1', 0);
  for (const id of ['signedOut', 'signingIn', 'signedIn', 'signedIn.idle', 'signedIn.waiting', 'returning'])
    expect(page.querySelectorAll(`svg [data-state="${id}"]`).length, id).toBe(1);
  const table = page.querySelector('.lab-transitions')?.textContent ?? '';
  const picture = page.querySelector('svg')?.textContent ?? '';
  for (const name of [
    'http.response',
    'connection.lost',
    'user.next',
    'isServed',
    'isUnknown',
    'after 20초',
  ]) {
    expect(table).toContain(name);
    expect(picture).toContain(name);
  }
});
