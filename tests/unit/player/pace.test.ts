import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paceOf, rateAt, timeAt, wallAt } from '../../../src/player/clock/pace.ts';
import { recordingOf } from './recordings.ts';

describe('the pace of playing', async () => {
  const recording = await recordingOf('services=4&fault=kill:service-2@10s');
  const pace = paceOf(recording);
  const moments = fc.integer({ min: 0, max: recording.end });

  test('time and the reader’s time are each other’s inverse', () => {
    fc.assert(
      fc.property(moments, (t) => {
        expect(Math.abs(timeAt(pace, wallAt(pace, t)) - t)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('time never runs backwards', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(wallAt(pace, Math.min(a, b))).toBeLessThanOrEqual(wallAt(pace, Math.max(a, b)));
      }),
    );
  });

  test('the first request is watchable, a silence is not waited for, and the whole run takes minutes at most', () => {
    const first = recording.messages.sentAt[0]!;
    const hop = recording.messages.receivedAt[0]! - first;
    expect(hop / rateAt(pace, first + hop / 2)).toBeGreaterThan(0.25);
    expect(wallAt(pace, first)).toBeLessThan(1000);
    expect(wallAt(pace, recording.end)).toBeLessThan(180_000);
  });
});
