import { describe, expect, test } from 'vitest';
import { layoutStage } from '../../../src/player/stage/layout.ts';
import { castAt, rolesOf } from '../../../src/player/stage/cast.ts';
import { marksAt } from '../../../src/player/stage/marks.ts';
import { stateAt } from '../../../src/simulation/trace/actors.ts';
import { eventTimes, neighbourTime } from '../../../src/simulation/trace/events.ts';
import { messagesInFlight } from '../../../src/simulation/trace/flights.ts';
import { recordingOf } from './recordings.ts';

describe('what the stage shows at a time', async () => {
  const recording = await recordingOf('services=4&strategy=local&fault=kill:service-2@10s');
  const layout = layoutStage(rolesOf(recording), 1000);
  const times = eventTimes(recording);

  test('every message under way has a mark on the stage, between its two ends', () => {
    for (let i = 0; i < times.length; i += 7) {
      const t = times[i]!;
      const rows = new Set(marksAt(recording, layout, t).map(({ row }) => row));
      for (const row of messagesInFlight(recording, t)) expect(rows.has(row)).toBe(true);
      for (const { x, y } of marksAt(recording, layout, t)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(layout.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(layout.height);
      }
    }
  });

  test('a killed server is down from the very moment of the fault, and scrubbing back finds it running', () => {
    const frame = (t: number) => castAt(recording, t, 0).find(({ name }) => name === 'service-2')!;
    expect(frame(9_999_999).down).toBe(false);
    expect(frame(10_000_000).down).toBe(true);
    expect(frame(9_999_999).down).toBe(false);
    expect(stateAt(recording, frame(0).row, recording.end)).toBe('down');
  });

  test('steps visit every event once, in both directions', () => {
    let t = 0;
    const forth = [t];
    while (neighbourTime(times, t, 1) !== t) forth.push((t = neighbourTime(times, t, 1)));
    expect(forth).toEqual([...times]);
    const back = [t];
    while (neighbourTime(times, t, -1) !== t) back.push((t = neighbourTime(times, t, -1)));
    expect(back).toEqual([...times].reverse());
  });
});
