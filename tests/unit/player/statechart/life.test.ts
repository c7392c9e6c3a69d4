import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { chartOf } from '../../../../src/player/statechart/chart.ts';
import { lately, nextAfter } from '../../../../src/player/statechart/life.ts';
import { chartMomentAt } from '../../../../src/player/statechart/moment.ts';
import { pathOfRow } from '../../../../src/player/statechart/pathOfRow.ts';
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
    const { edges, entered } = pathOfRow(recording, graph, row);
    expect(edges.size + entered.size).toBeGreaterThan(0);
  }
});

test('what comes next is the first time after t that a row took the transition', () => {
  fc.assert(
    fc.property(anyTime, (t) => {
      const { at } = recording.transitions;
      const { taken } = nextAfter(recording, graph, user, t);
      for (const { id } of graph.edges) {
        const first = rows.find((row) => at[row]! > t && pathOfRow(recording, graph, row).edges.has(id));
        expect(taken.get(id)).toBe(first === undefined ? undefined : at[first]);
        if (first !== undefined)
          expect(chartMomentAt(recording, graph, user, at[first]!).taken.edges).toContain(id);
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

test('what was heard last is the last message to arrive since the state changed', () => {
  const { messages, transitions, strings } = recording;
  fc.assert(
    fc.property(anyTime, (t) => {
      const { heard, row, answered } = chartMomentAt(recording, graph, user, t);
      const arrivals = Array.from({ length: messages.length }, (_, i) => i).filter(
        (i) =>
          messages.to[i] === user &&
          messages.receivedAt[i]! > (transitions.at[row] ?? -1) &&
          messages.receivedAt[i]! <= t,
      );
      const latest = Math.max(-1, ...arrivals.map((i) => messages.receivedAt[i]!));
      expect(heard < 0 ? -1 : messages.receivedAt[heard]).toBe(latest);
      for (const id of answered) {
        const edge = graph.edges.find((one) => one.id === id)!;
        expect(edge.event).toBe(strings[messages.type[heard]!]);
      }
    }),
    { numRuns: 60 },
  );
});
