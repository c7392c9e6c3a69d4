import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import {
  eventKinds,
  eventRange,
  eventsOf,
  eventTimes,
  neighbourTime,
} from '../../../../src/simulation/trace/events.ts';
import { nextRefusal } from '../../../../src/simulation/trace/refusals.ts';
import { rowsByTime } from '../../../../src/simulation/trace/sort.ts';
import { runSessionSync } from '../run.ts';
import { moment, randomRecording } from './random-recording.ts';

type Event = readonly [at: number, kind: number, row: number];

/** The events by the plainest means: all of them in one list, sorted by the rule as it is written. */
function plainly({ messages, transitions, decisions, faults }: Recording): Event[] {
  const columns = { fault: faults.at, decision: decisions.at, lost: messages.lostAt } as const;
  const more = { sent: messages.sentAt, arrived: messages.receivedAt, transition: transitions.at } as const;
  const all = { ...columns, ...more };
  return eventKinds
    .flatMap((name, kind) => [...all[name]].map((at, row): Event => [at, kind, row]))
    .filter(([at]) => at >= 0)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

const listed = (recording: Recording): Event[] => {
  const { length, at, kind, row } = eventsOf(recording);
  return Array.from({ length }, (_, i): Event => [at[i]!, kind[i]!, row[i]!]);
};

describe('the events of a recording', () => {
  test('are those of a plain sort, for any recording', () => {
    fc.assert(
      fc.property(randomRecording, (recording) => {
        expect(listed(recording)).toEqual(plainly(recording));
        expect([...eventTimes(recording)]).toEqual([
          ...new Set([0, ...plainly(recording).map(([at]) => at)]),
        ]);
      }),
    );
  });

  test('are those of a plain sort, for a run with jitter, losses and faults', async () => {
    const { recording } = await runSessionSync({
      ...{ users: 8, duration: '10s', jitter: '30ms' },
      fault: ['kill:service-2@4s', 'cut:service-1~service-3@6s'],
    });
    expect(recording.faults.length).toBe(2);
    expect(listed(recording)).toEqual(plainly(recording));
  });

  test('a range holds what lies between its ends, both included', () => {
    fc.assert(
      fc.property(randomRecording, moment, moment, (recording, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const [first, end] = eventRange(recording, from, to);
        expect(listed(recording).slice(first, end)).toEqual(
          plainly(recording).filter(([at]) => at >= from && at <= to),
        );
      }),
    );
  });

  test('the neighbours of a moment are the nearest other moments, and a refusal’s likewise', () => {
    fc.assert(
      fc.property(randomRecording, moment, (recording, t) => {
        const times = [...eventTimes(recording)];
        expect(neighbourTime(eventTimes(recording), t, 1)).toBe(times.find((at) => at > t) ?? t);
        expect(neighbourTime(eventTimes(recording), t, -1)).toBe(times.findLast((at) => at < t) ?? t);
        const refused = [...recording.decisions.at].filter(
          (_, row) => recording.decisions.accepted[row] === 0,
        );
        expect(nextRefusal(recording, t, 1)).toBe(refused.find((at) => at > t));
        expect(nextRefusal(recording, t, -1)).toBe(refused.findLast((at) => at < t));
      }),
    );
  });
});

test('rows sort by times of any size, rows of one time keeping their order', () => {
  const time = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 ** 40 }));
  fc.assert(
    fc.property(fc.array(time), (list) => {
      const rows = list.map((_, row) => row);
      const sorted = rowsByTime(Int32Array.from(rows), Float64Array.from(list));
      expect([...sorted]).toEqual(rows.toSorted((a, b) => list[a]! - list[b]!));
    }),
  );
});
