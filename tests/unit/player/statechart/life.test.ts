import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { chartOf } from '../../../../src/player/statechart/chart.ts';
import { lately, nextAfter } from '../../../../src/player/statechart/life.ts';
import { chartMomentAt } from '../../../../src/player/statechart/moment.ts';
import { pathOfStay, pathOfTransition } from '../../../../src/player/statechart/pathOfRow.ts';
import { browserMachine } from '../../../../src/simulation/actors/browser.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { actorName } from '../../../../src/simulation/trace/messages.ts';
import { recordingOf } from '../recordings.ts';

const graph = chartOf(browserMachine);
let recording: Recording;
let user: number;
/** rows of the user's transitions, in order */
let rows: number[];

beforeAll(async () => {
  recording = await recordingOf('services=3&users=4&rate=2&routing=random&strategy=local&duration=6s');
  const { actors, transitions } = recording;
  const names = Array.from({ length: actors.length }, (_, row) => actorName(recording, row));
  user = names.indexOf('user-2');
  rows = Array.from({ length: transitions.length }, (_, row) => row).filter(
    (row) => transitions.actor[row] === user,
  );
});

const anyTime = fc.integer({ min: 0, max: 6_500_000 });

test('every change of state of a run is a path through the definition', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const { transitions, strings } = recording;
    const [from, to] = [transitions.from, transitions.to].map((column) => strings[column[row]!]!);
    const { edges, entered } = pathOfTransition(recording, graph, row);
    expect(edges.size + entered.size).toBeGreaterThan(0);
    const taken = graph.edges.filter(({ id }) => edges.has(id));
    if (from === '') continue;
    expect(taken.some((edge) => from === edge.from || from!.startsWith(`${edge.from}.`))).toBe(true);
    expect(taken.some((edge) => edge.to.some((id) => to === id || to!.startsWith(`${id}.`)))).toBe(true);
  }
});

test('what comes next is the first time after t that a step took the transition', () => {
  const { transitions, stays } = recording;
  const steps = [
    ...rows.map((row) => ({ at: transitions.at[row]!, path: pathOfTransition(recording, graph, row) })),
    ...Array.from(stays.at.keys(), (row) => row)
      .filter((row) => stays.actor[row] === user)
      .map((row) => ({ at: stays.at[row]!, path: pathOfStay(recording, graph, row) })),
  ].sort((a, b) => a.at - b.at);
  fc.assert(
    fc.property(anyTime, (t) => {
      const { taken } = nextAfter(recording, graph, user, t);
      for (const { id } of graph.edges) {
        const first = steps.find(({ at, path }) => at > t && path.edges.has(id))?.at;
        expect(taken.get(id)).toBe(first);
        if (first !== undefined)
          expect(chartMomentAt(recording, graph, user, first).taken.edges).toContain(id);
      }
    }),
    { numRuns: 60 },
  );
});

test('where the next entrance of a state leads, that state is lit', () => {
  fc.assert(
    fc.property(anyTime, (t) => {
      for (const [id, at] of nextAfter(recording, graph, user, t).entered) {
        expect(at).toBeGreaterThan(t);
        expect(chartMomentAt(recording, graph, user, at).active).toContain(id);
      }
    }),
    { numRuns: 60 },
  );
});

test('lately: the last rows up to t, newest first', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 1, max: 8 }), (t, count) => {
      const before = rows.filter((row) => recording.transitions.at[row]! <= t);
      expect(lately(recording, user, t, count)).toEqual(before.slice(-count).reverse());
    }),
    { numRuns: 60 },
  );
});

test('the condition that is lit is the one that held: an answer of 2xx, or one that refuses, or somebody else’s', () => {
  const { messages, transitions, stays } = recording;
  const lit = (ids: ReadonlySet<string>) => graph.edges.filter(({ id }) => ids.has(id));
  let refused = 0;
  for (const row of rows) {
    const cause = transitions.cause[row]!;
    const status = cause < 0 ? 0 : messages.status[cause]!;
    const [edge] = lit(pathOfTransition(recording, graph, row).edges);
    if (status === 0 || edge?.event !== 'http.response') continue;
    expect(edge.guard).toBe(status < 300 ? 'isServed' : status === 401 ? 'isUnknown' : 'isMine');
    if (status === 401) refused++;
  }
  expect(refused).toBeGreaterThan(0);
  for (let row = 0; row < stays.length; row++) {
    if (stays.actor[row] !== user) continue;
    for (const { guard } of lit(pathOfStay(recording, graph, row).edges)) expect(guard).toBe('');
  }
});

test('what kept the state last stands beside the change, until the next one', () => {
  const { stays, transitions } = recording;
  fc.assert(
    fc.property(anyTime, (t) => {
      const { stay, row, taken } = chartMomentAt(recording, graph, user, t);
      const since = Array.from(stays.at.keys()).filter(
        (i) => stays.actor[i] === user && stays.at[i]! <= t && stays.at[i]! >= transitions.at[row]!,
      );
      expect(stay).toBe(since.at(-1) ?? -1);
      if (stay >= 0)
        for (const id of pathOfStay(recording, graph, stay).edges) expect(taken.edges).toContain(id);
    }),
    { numRuns: 60 },
  );
});
