import fc from 'fast-check';
import { Recorder } from '../../../../src/simulation/kernel/recorder.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';

/** The last moment at which anything is sent or decided in a random recording, µs. */
export const LATEST = 60;
const ACTORS = 4;

const at = fc.integer({ min: 0, max: LATEST });
const actor = fc.integer({ min: 0, max: ACTORS - 1 });
const cause = fc.integer({ min: -1, max: 12 });
const word = fc.constantFrom('a', 'b', 'c');
const sorted = <T extends { readonly at: number }>(facts: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(facts, { maxLength }).map((list) => list.toSorted((a, b) => a.at - b.at));

const contents = fc.record({
  messages: sorted(
    fc.record({
      at,
      from: actor,
      to: actor,
      // Mostly short flights, now and then one that outlasts everything, or takes no time.
      flight: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 200 })),
      fate: fc.constantFrom('received', 'received', 'lost', 'neither'),
      status: fc.constantFrom(0, 200, 401),
      cause,
    }),
    40,
  ),
  transitions: sorted(fc.record({ at, actor, from: word, to: word, cause }), 30),
  decisions: sorted(fc.record({ at, actor, accepted: fc.boolean(), cause }), 30),
  holdings: sorted(
    fc.record({ at, actor, kind: word, key: word, value: word, held: fc.boolean(), cause }),
    60,
  ),
  faults: sorted(fc.record({ at }), 3),
});

/** Recordings that no model made: everything at few moments, so that ties are common, and times like a run's otherwise. */
export const randomRecording: fc.Arbitrary<Recording> = contents.map((all) => {
  const recorder = new Recorder();
  const text = (value: string) => recorder.text(value);
  const { tables } = recorder;
  for (let row = 0; row < ACTORS; row++)
    tables.actors.push({ name: text(`actor-${row}`), role: text('service'), machine: text('m'), bornAt: 0 });
  let end = LATEST;
  const nothing = {
    ...{ lostWhy: 0, type: text('http.request'), method: 0, path: 0, credential: 0, subject: 0 },
    ...{ bytes: 0, replyTo: -1, keyHigh: 0, keyLow: 0 },
  };
  all.messages.forEach(({ at: sentAt, from, to, flight, fate, status, cause: why }, row) => {
    const ended = sentAt + flight;
    end = Math.max(end, ended);
    const receivedAt = fate === 'received' ? ended : -1;
    const lostAt = fate === 'lost' ? ended : -1;
    tables.messages.push({
      ...nothing,
      ...{ from, to, sentAt, receivedAt, lostAt, status, cause: Math.min(why, row - 1) },
    });
  });
  for (const { from, to, ...rest } of all.transitions)
    tables.transitions.push({ ...rest, from: text(from), to: text(to), event: 0, taken: 0 });
  for (const { accepted, ...rest } of all.decisions)
    tables.decisions.push({ ...rest, accepted: Number(accepted), rule: 0, subject: 0, facts: 0 });
  for (const { kind, key, value, held, ...rest } of all.holdings)
    tables.holdings.push({
      ...rest,
      ...{ kind: text(kind), key: text(key), value: text(`x=${value}`), held: Number(held) },
    });
  for (const fault of all.faults)
    tables.faults.push({ ...fault, kind: text('kill'), target: text('actor-1'), other: 0 });
  return recorder.finish('none', end);
});

/** Moments to ask about: before, between, at and after what happens. */
export const moment = fc.oneof(
  fc.integer({ min: -1, max: LATEST + 20 }),
  fc.double({ min: 0, max: LATEST, noNaN: true }),
);
