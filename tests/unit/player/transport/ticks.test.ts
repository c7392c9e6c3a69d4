import { describe, expect, test } from 'vitest';
import { SLOTS, ticksOf } from '../../../../src/player/transport/ticks.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { recordingOf } from '../recordings.ts';

describe('the ticks of a run', async () => {
  const recording = await recordingOf(
    'services=4&strategy=local&users=40&fault=kill:service-2@5s&fault=cut:service-1~load-balancer@10s',
  );
  const { decisions, messages, end } = recording;
  const { refused, lost, counts } = ticksOf(recording);

  test('every refusal and every loss is counted, and each has a tick no further off than a slot', () => {
    const refusals = [...decisions.at].filter((_, row) => decisions.accepted[row] === 0);
    const losses = [...messages.lostAt].filter((at) => at >= 0);
    expect(counts).toEqual({ refused: refusals.length, wrong: 0, lost: losses.length });
    expect(refusals.length).toBeGreaterThan(5);
    expect(losses.length).toBeGreaterThan(5);
    for (const [all, marks] of [
      [refusals, refused],
      [losses, lost],
    ] as const) {
      for (const t of all) {
        const before = Math.max(...[...marks].filter((mark) => mark <= t));
        expect(t - before).toBeLessThan((2 * end) / SLOTS);
      }
      for (const mark of marks) expect(all).toContain(mark);
    }
  });

  test('ticks of a kind are far enough apart to be told apart', () => {
    for (const marks of [refused, lost]) {
      for (let i = 1; i < marks.length; i++)
        expect(marks[i]! - marks[i - 1]!).toBeGreaterThanOrEqual(end / SLOTS);
    }
  });

  test('a run in which nothing went wrong has none', async () => {
    const calm = ticksOf(await recordingOf('services=3&strategy=local&duration=5s'));
    expect([calm.refused.length, calm.lost.length, calm.counts]).toEqual([
      0,
      0,
      { refused: 0, wrong: 0, lost: 0 },
    ]);
  });

  test('of a million messages there are as few, found once', () => {
    const length = 1_000_000;
    const column = (fill: (row: number) => number) => Float64Array.from({ length }, (_, row) => fill(row));
    const crowd = {
      end: length,
      messages: { length, lostAt: column((row) => (row % 3 === 0 ? row : -1)) },
      decisions: {
        length,
        at: column((row) => row),
        accepted: new Uint8Array(length),
        facts: new Int32Array(length),
      },
      strings: [''],
    } as unknown as Recording;
    const first = ticksOf(crowd);
    expect(first.refused.length).toBeLessThanOrEqual(SLOTS);
    expect(first.refused.length).toBeGreaterThan(SLOTS / 2);
    expect(first.lost.length).toBeLessThanOrEqual(SLOTS);
    expect(first.counts).toEqual({ refused: length, wrong: 0, lost: Math.ceil(length / 3) });
    expect(ticksOf(crowd)).toBe(first);
  });
});
