import fc from 'fast-check';
import { expect, test } from 'vitest';
import { castAt, mostHeld, type ActorFrame } from '../../../src/player/stage/cast.ts';
import type { Recording } from '../../../src/simulation/kernel/recording.ts';
import { stateAt } from '../../../src/simulation/trace/actors.ts';
import { eventTimes } from '../../../src/simulation/trace/events.ts';
import { holdingsAt } from '../../../src/simulation/trace/holdings.ts';
import { moment, randomRecording } from '../simulation/trace/random-recording.ts';
import { recordingOf } from './recordings.ts';

const rowsOf = (length: number) => Array.from({ length }, (_, row) => row);

/** The frame of one actor, found by looking at every row. */
function scanFrame(recording: Recording, actor: number, t: number, linger: number): Partial<ActorFrame> {
  const { messages, decisions } = recording;
  const held: Record<string, number> = {};
  for (const { kind } of holdingsAt(recording, actor, t)) held[kind] = (held[kind] ?? 0) + 1;
  const answers = rowsOf(messages.length)
    .filter((row) => messages.to[row] === actor && messages.status[row]! > 0)
    .filter((row) => messages.receivedAt[row]! >= 0 && messages.receivedAt[row]! <= t)
    .sort((a, b) => messages.receivedAt[a]! - messages.receivedAt[b]! || a - b);
  const status = messages.status[answers.at(-1) ?? -1] ?? 0;
  return {
    row: actor,
    down: stateAt(recording, actor, t) === 'down',
    held,
    refused: status >= 400 ? status : 0,
    refusing: rowsOf(decisions.length).some((row) => {
      const [at, accepted] = [decisions.at[row]!, decisions.accepted[row]];
      return decisions.actor[row] === actor && accepted === 0 && at <= t && at > t - linger;
    }),
  };
}

test('the cast at a moment is what a scan of the recording finds, in whatever order moments are asked for', () => {
  fc.assert(
    fc.property(randomRecording, fc.array(moment, { minLength: 1, maxLength: 6 }), (recording, moments) => {
      for (const t of moments) {
        const cast = castAt(recording, t, 5);
        for (const actor of rowsOf(recording.actors.length))
          expect(cast[actor]).toMatchObject(scanFrame(recording, actor, t, 5));
      }
    }),
  );
});

test('a bar is full where an actor of the role holds as much as any ever does', async () => {
  const recording = await recordingOf('services=3&strategy=local&duration=6s&fault=forget:service-2@3s');
  const counts = [...eventTimes(recording)].flatMap((t) =>
    castAt(recording, t, 0)
      .filter(({ role }) => role === 'service')
      .map(({ held }) => held['session'] ?? 0),
  );
  expect(mostHeld(recording, 'service', 'session')).toBe(Math.max(...counts));
  expect(mostHeld(recording, 'service', 'nothing')).toBe(0);
});

test('frames that did not change are the same objects', async () => {
  const recording = await recordingOf('services=3&users=4&duration=6s');
  const before = castAt(recording, 2_000_000, 0);
  const after = castAt(recording, 2_000_000, 0);
  for (const frame of after) expect(frame).toBe(before[frame.row]);
  const end = castAt(recording, recording.end, 0);
  expect(end.some((frame) => frame !== before[frame.row])).toBe(true);
});
