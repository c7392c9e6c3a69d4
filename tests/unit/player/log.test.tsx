import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import { view } from '../../../src/labs/session-sync/view.ts';
import { LogPanel } from '../../../src/player/log/LogPanel.tsx';
import { type LogKind, logKindOf, logKinds, logRows, presentIn } from '../../../src/player/log/logRows.ts';
import { LabStore } from '../../../src/player/LabStore.ts';
import { runOf } from '../../../src/player/run.ts';
import type { Recording } from '../../../src/simulation/kernel/recording.ts';
import { labOf } from '../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';
import { eventKindAt, eventsOf } from '../../../src/simulation/trace/events.ts';
import { recordingOf } from './recordings.ts';

const query = 'services=4&strategy=local&duration=20s&rate=1&fault=kill:service-2@10s';
let recording: Recording;
beforeAll(async () => {
  recording = await recordingOf(query);
});

test('the log holds each event but arrivals once, and each kind of entry is its own part of it', () => {
  const all = logRows(recording, { kinds: logKinds, actor: -1 });
  const parts = logKinds.map((kind) => logRows(recording, { kinds: [kind], actor: -1 }));
  expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(all.length);
  const { length, kind } = eventsOf(recording);
  const arrivals = Array.from(kind).filter(
    (_, event) => eventKindAt(eventsOf(recording), event) === 'arrived',
  );
  expect(all.length).toBe(length - arrivals.length);
});

test('a filter lets through what it names, in order of time, and no more', () => {
  const filters = fc.record({
    kinds: fc.subarray([...logKinds]) as fc.Arbitrary<LogKind[]>,
    actor: fc.integer({ min: -1, max: recording.actors.length - 1 }),
    t: fc.integer({ min: 0, max: recording.end }),
  });
  fc.assert(
    fc.property(filters, ({ kinds, actor, t }) => {
      const rows = logRows(recording, { kinds, actor });
      const events = eventsOf(recording);
      for (const event of rows)
        expect(kinds).toContain(logKindOf(recording, eventKindAt(events, event), events.row[event]!));
      expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
      const present = presentIn(recording, rows, t);
      expect([...rows].filter((event) => events.at[event]! <= t)).toHaveLength(present);
    }),
  );
});

test('one actor’s log tells of nothing else', () => {
  const { messages, decisions } = recording;
  const events = eventsOf(recording);
  const dead = 1;
  for (const event of logRows(recording, { kinds: logKinds, actor: dead })) {
    const row = events.row[event]!;
    const kind = eventKindAt(events, event);
    if (kind === 'decision') expect(decisions.actor[row]).toBe(dead);
    if (kind === 'sent' || kind === 'lost') expect([messages.from[row], messages.to[row]]).toContain(dead);
  }
});

test('the entry of the present is marked and follows the clock', async () => {
  const lab = await labOf('session-sync');
  const { scenario } = readScenario(lab, new URLSearchParams(query));
  const store = new LabStore({
    lab,
    view,
    figure: 'figure',
    preset: scenario,
    run: runOf(lab, scenario, recording),
  });
  const marked = (t: number) => {
    store.clock.seek(t);
    const html = renderToString(<LogPanel store={store} />);
    return Number(
      /aria-current="true"[^>]*data-event="(\d+)"|data-event="(\d+)"[^>]*aria-current="true"/.exec(html)?.[1],
    );
  };
  const { at } = eventsOf(recording);
  let last = -1;
  for (const t of [1_000_000, 5_000_000, 10_000_000, 15_000_000]) {
    const event = marked(t);
    expect(at[event]!).toBeLessThanOrEqual(t);
    expect(event).toBeGreaterThan(last);
    last = event;
  }
  store.clock.seek(10_000_000);
  expect(renderToString(<LogPanel store={store} />)).toContain('서버 2가 꺼졌어요');
});
