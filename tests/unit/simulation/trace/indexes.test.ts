import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { factsOf, stateAt } from '../../../../src/simulation/trace/actors.ts';
import { decisionsOf } from '../../../../src/simulation/trace/causes.ts';
import { eventTimes } from '../../../../src/simulation/trace/events.ts';
import { messagesInFlight } from '../../../../src/simulation/trace/flights.ts';
import { holdingsAt } from '../../../../src/simulation/trace/holdings.ts';
import { endOfFlight } from '../../../../src/simulation/trace/messages.ts';
import { runSessionSync } from '../run.ts';
import { moment, randomRecording } from './random-recording.ts';

const rowsOf = (length: number) => Array.from({ length }, (_, row) => row);

/** The same questions, answered by looking at every row. */
const scan = {
  flying: (recording: Recording, t: number) =>
    rowsOf(recording.messages.length).filter(
      (row) => recording.messages.sentAt[row]! <= t && endOfFlight(recording, row) > t,
    ),
  state: ({ transitions, strings }: Recording, actor: number, t: number) => {
    const taken = rowsOf(transitions.length).filter(
      (row) => transitions.actor[row] === actor && transitions.at[row]! <= t,
    );
    return taken.length === 0 ? '' : strings[transitions.to[taken.at(-1)!]!];
  },
  held: ({ holdings, strings }: Recording, actor: number, t: number) => {
    const held = new Map<string, unknown>();
    for (const row of rowsOf(holdings.length)) {
      if (holdings.actor[row] !== actor || holdings.at[row]! > t) continue;
      const [kind, key] = [strings[holdings.kind[row]!]!, strings[holdings.key[row]!]!];
      if (holdings.held[row] === 0) held.delete(`${kind} ${key}`);
      else held.set(`${kind} ${key}`, { kind, key, facts: factsOf(strings[holdings.value[row]!]!) });
    }
    return [...held.values()];
  },
  decisions: ({ decisions }: Recording, message: number) =>
    rowsOf(decisions.length).filter((row) => decisions.cause[row] === message),
};

function expectSame(recording: Recording, t: number): void {
  expect(messagesInFlight(recording, t)).toEqual(scan.flying(recording, t));
  for (const actor of rowsOf(recording.actors.length)) {
    expect(stateAt(recording, actor, t)).toBe(scan.state(recording, actor, t));
    expect(holdingsAt(recording, actor, t)).toEqual(scan.held(recording, actor, t));
  }
}

describe('answers from an index are those of a scan', () => {
  test('of any recording', () => {
    fc.assert(
      fc.property(randomRecording, fc.array(moment, { minLength: 1, maxLength: 8 }), (recording, moments) => {
        for (const t of moments) expectSame(recording, t);
        for (const row of rowsOf(recording.messages.length))
          expect(decisionsOf(recording, row)).toEqual(scan.decisions(recording, row));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    // So many at once that several checkpoints lie within one flight, some of them long lost.
    { strategy: 'replicate-all', services: 8, users: 40, latency: '900ms', fault: 'kill:service-2@4s' },
    { strategy: 'backup-one', services: 6, users: 60, rate: 2, fault: 'forget:service-2@4s' },
    { strategy: 'local', users: 5, jitter: '40ms', fault: 'cut:load-balancer~service-3@3s' },
  ])('of a run: %o', async (entries) => {
    const { recording } = await runSessionSync({ duration: '8s', ...entries });
    const times = eventTimes(recording);
    for (let i = 0; i < 60; i++) {
      const t = times[Math.floor((i / 60) * times.length)]!;
      expectSame(recording, t);
      expectSame(recording, t + 0.5);
    }
    for (let row = 0; row < recording.messages.length; row += 7)
      expect(decisionsOf(recording, row)).toEqual(scan.decisions(recording, row));
  });
});
