import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArrowRow, type Sequence, sequenceOf } from '../../../../src/player/sequence/sequence.ts';
import {
  type Scope,
  type Timeline,
  timelineOf,
  unitCount,
  unitOfMessage,
} from '../../../../src/player/sequence/timeline.ts';
import { windowAround } from '../../../../src/player/sequence/window.ts';
import { zooms } from '../../../../src/player/sequence/zoom.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { causesOf } from '../../../../src/simulation/trace/causes.ts';
import { recordingOf } from '../recordings.ts';

const limits = { users: 3, machines: 12 };
const arrowsOf = ({ rows }: Sequence) => rows.filter((row): row is ArrowRow => row.kind === 'arrow');

/** The diagram of the whole timeline, in windows of `size` units that follow each other; one where nothing was sent. */
function tiled(timeline: Timeline, size: number, unfolded: ReadonlySet<number> = new Set()): Sequence[] {
  const count = unitCount(timeline);
  const windows: Sequence[] = [];
  let from = 0;
  do {
    const to = Math.min(count, from + size);
    windows.push(sequenceOf(timeline, { from, to }, { unfolded, limits }));
    from = to;
  } while (from < count);
  return windows;
}

function usersOf(recording: Recording): number[] {
  return [...recording.actors.role.keys()].filter(
    (actor) => recording.strings[recording.actors.role[actor]!] === 'browser',
  );
}

const runs = fc
  .record({
    services: fc.integer({ min: 1, max: 14 }),
    strategy: fc.constantFrom('local', 'replicate-all', 'central-store', 'token'),
    routing: fc.constantFrom('sticky', 'round-robin', 'random'),
    users: fc.integer({ min: 1, max: 20 }),
    latency: fc.constantFrom('0s', '3ms', '40ms'),
    jitter: fc.constantFrom('0s', '10ms'),
    fault: fc.constantFrom(
      [],
      ['kill:service-1@1s', 'restart:service-1@2s'],
      ['cut:load-balancer~service-1@800ms', 'heal:load-balancer~service-1@2s'],
    ),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ fault, ...entries }) => {
    const query = new URLSearchParams(Object.entries(entries).map(([name, value]) => [name, String(value)]));
    for (const one of fault) query.append('fault', one);
    return `${query.toString()}&duration=3s&rate=1`;
  });

describe('a sequence diagram in windows', () => {
  test('every message, decision and fault is in exactly one of the windows that follow each other', async () => {
    await fc.assert(
      fc.asyncProperty(runs, fc.integer({ min: 1, max: 30 }), fc.boolean(), async (query, size, open) => {
        const recording = await recordingOf(query);
        const timeline = timelineOf(recording, { kind: 'all' });
        const unfolded = new Set(open ? timeline.rows : []);
        const sequences = tiled(timeline, size, unfolded);
        const rows = sequences.flatMap((sequence) => arrowsOf(sequence).flatMap((arrow) => [...arrow.rows]));
        expect([...rows].sort((a, b) => a - b)).toEqual([...timeline.rows]);
        if (open) expect(sequences.flatMap(arrowsOf).every((arrow) => arrow.rows.length === 1)).toBe(true);
        const told = (kind: 'decision' | 'fault') =>
          sequences
            .flatMap((sequence) => sequence.rows)
            .flatMap((row) => (row.kind === kind ? [row.row] : []))
            .sort((a, b) => a - b);
        expect(told('decision')).toEqual([...Array(recording.decisions.length).keys()]);
        expect(told('fault')).toEqual([...Array(recording.faults.length).keys()]);
      }),
      { numRuns: 25 },
    );
  });

  test('rows stand in the order of time, and no message before the one that caused it', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (query) => {
        const recording = await recordingOf(query);
        const timeline = timelineOf(recording, { kind: 'all' });
        const sequence = tiled(timeline, unitCount(timeline))[0]!;
        const times = sequence.rows.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        const order = new Map(arrowsOf(sequence).flatMap(({ rows }, i) => rows.map((row) => [row, i])));
        for (const [row, place] of order) {
          const cause = recording.messages.cause[row]!;
          if (cause >= 0) expect(order.get(cause)!).toBeLessThan(place);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('the requests of all users together are the whole run, and no message is in two of them', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (query) => {
        const recording = await recordingOf(query);
        const all = usersOf(recording).flatMap((actor) => [
          ...timelineOf(recording, { kind: 'user', actor }).rows,
        ]);
        // What a fault set off (a server that joins, say) belongs to no user, unless it broke off what a user waited for.
        const { cause, replyTo, length } = recording.messages;
        const ofUsers = [...Array(length).keys()].filter((row) => {
          const root = causesOf(recording, row).at(-1) ?? row;
          return cause[root]! > -2 || replyTo[root]! >= 0;
        });
        expect(all.sort((a, b) => a - b)).toEqual(ofUsers);
      }),
      { numRuns: 10 },
    );
  });
});

test('a request whose server died under it is told to its end: the broken connection, the retry, the answer', async () => {
  const recording = await recordingOf(
    'services=2&strategy=central-store&users=7&latency=40ms&jitter=0s&seed=1&fault=kill:service-1@1s&duration=3s&rate=1',
  );
  const { messages, strings } = recording;
  const broken = [...Array(messages.length).keys()].find(
    (row) => strings[messages.type[row]!] === 'connection.lost',
  )!;
  const asked = messages.replyTo[broken]!;
  const click = causesOf(recording, asked).at(-1)!;
  const told = [...timelineOf(recording, { kind: 'request', row: click }).rows];
  expect(told).toEqual(expect.arrayContaining([click, asked, broken]));
  const answers = told.filter((row) => messages.replyTo[row] === click);
  expect(answers.map((row) => messages.status[row])).toEqual([200]);
  expect(answers[0]).toBeGreaterThan(broken);
});

describe('one request alone', async () => {
  const recording = await recordingOf('services=4&users=12&duration=8s');
  const write = [...recording.messages.method.keys()].find(
    (row) =>
      recording.strings[recording.messages.method[row]!] === 'POST' &&
      recording.strings[recording.messages.path[row]!] === '/cart',
  )!;
  const scope: Scope = { kind: 'request', row: write };

  test('holds the request, its way through the load balancer, the copies and the answer, and nothing else', () => {
    const timeline = timelineOf(recording, scope);
    const types = [...timeline.rows].map((row) => recording.strings[recording.messages.type[row]!]);
    expect(types.filter((type) => type === 'http.request').length).toBe(2);
    expect(types.filter((type) => type === 'http.response').length).toBe(2);
    expect(types.filter((type) => type === 'session.delta').length).toBe(3);
    const [sequence] = tiled(timeline, 100);
    expect(sequence!.lanes.map(({ word }) => word.replace(/\d+/u, 'n'))).toEqual([
      '사용자 n',
      '로드밸런서',
      '서버 n',
      '서버 n',
      '서버 n',
      '서버 n',
    ]);
  });

  test('is the same from whichever of its messages it is asked', () => {
    const { rows } = timelineOf(recording, scope);
    for (const row of rows) expect(timelineOf(recording, { kind: 'request', row }).rows).toEqual(rows);
  });

  test('a click that waited for the answer before it is a request of its own; a new sign-in after a refusal is not', async () => {
    const lossy = await recordingOf('services=2&strategy=local&routing=random&users=3&rate=2&duration=6s');
    const { messages, strings } = lossy;
    const refusal = [...messages.status.keys()].find(
      (row) => messages.status[row] === 401 && strings[lossy.actors.role[messages.to[row]!]!] === 'browser',
    )!;
    const family = timelineOf(lossy, { kind: 'request', row: refusal });
    const lines = [...family.rows].map((row) => strings[messages.path[row]!]);
    expect(lines).toContain('/login');
    expect(new Set([...family.rows].map((row) => messages.sentAt[row])).size).toBeGreaterThan(4);
    const answered = [...messages.status.keys()].filter(
      (row) => messages.status[row] === 200 && strings[lossy.actors.role[messages.to[row]!]!] === 'browser',
    );
    const queued = [...messages.cause.keys()].find((row) => answered.includes(messages.cause[row]!));
    if (queued !== undefined)
      expect([...timelineOf(lossy, { kind: 'request', row: queued }).rows]).not.toContain(
        messages.cause[queued],
      );
  });
});

describe('bursts', async () => {
  const recording = await recordingOf('services=8&users=6&duration=4s');
  const timeline = timelineOf(recording, { kind: 'all' });
  const [folded] = tiled(timeline, unitCount(timeline));
  const burst = arrowsOf(folded!).find(({ rows }) => rows.length > 1)!;

  test('copies to seven servers are one arrow from one lifeline to seven', () => {
    expect(burst.rows.length).toBe(7);
    expect(burst.from.length).toBe(1);
    expect(burst.to.length).toBe(7);
  });

  test('an unfolded one is seven arrows, and only that one', () => {
    const [unfolded] = tiled(timeline, unitCount(timeline), new Set([burst.rows[0]!]));
    expect(arrowsOf(unfolded!).length).toBe(arrowsOf(folded!).length + 6);
  });

  test('what is lost of a burst is counted', async () => {
    const cut = await recordingOf('services=4&users=6&duration=4s&fault=cut:service-1~service-2@0s');
    const sequences = tiled(timelineOf(cut, { kind: 'all' }), 10_000);
    const lost = sequences.flatMap(arrowsOf).filter((arrow) => arrow.lost > 0);
    expect(lost.length).toBeGreaterThan(0);
    const counted = lost.reduce((sum, arrow) => sum + arrow.lost, 0);
    expect(counted).toBe(
      [...cut.messages.lostAt].filter((at, i) => i < cut.messages.length && at >= 0).length,
    );
  });
});

test('at 64 servers and 1,000 users only those with arrows of their own have a lifeline', async () => {
  const recording = await recordingOf('services=64&users=1000&rate=0.05&duration=2s');
  const timeline = timelineOf(recording, { kind: 'all' });
  for (let unit = 0; unit < unitCount(timeline); unit += 37) {
    const { lanes } = sequenceOf(timeline, windowAround(timeline, unit, zooms[2]!), {
      unfolded: new Set(),
      limits,
    });
    expect(lanes.length).toBeLessThan(45);
    expect(lanes[0]!.word).toMatch(/^사용자 [\d,]+명$/u);
    expect(lanes.map(({ key }) => key)).toEqual([...new Set(lanes.map(({ key }) => key))]);
    const services = lanes.filter(({ role, gathered }) => role === 'service' && !gathered);
    const numbers = services.map(({ short }) => Number(short));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const actors = lanes.flatMap((lane) => lane.actors);
    expect(new Set(actors).size).toBe(actors.length);
  }
});

test('a window holds the unit it is around and changes only every few units', async () => {
  const recording = await recordingOf('services=4&users=40&rate=1&duration=10s');
  const timeline = timelineOf(recording, { kind: 'all' });
  for (const zoom of zooms) {
    const seen = new Set<string>();
    for (let unit = 0; unit < unitCount(timeline); unit++) {
      const { from, to } = windowAround(timeline, unit, zoom);
      expect(unit >= from && unit < to).toBe(true);
      expect(to - from).toBeLessThanOrEqual(zoom.step + 2 * zoom.margin);
      seen.add(`${from} ${to}`);
    }
    expect(seen.size).toBeLessThanOrEqual(Math.ceil(unitCount(timeline) / zoom.step));
  }
  const some = timeline.rows[Math.floor(timeline.rows.length / 2)]!;
  const unit = unitOfMessage(timeline, some);
  expect([...timeline.rows.subarray(timeline.starts[unit], timeline.starts[unit + 1])]).toContain(some);
});
