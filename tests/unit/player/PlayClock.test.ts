import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paceOf, wallAt } from '../../../src/player/clock/pace.ts';
import { PlayClock, SPEEDS } from '../../../src/player/clock/PlayClock.ts';
import { eventTimes } from '../../../src/simulation/trace/events.ts';
import { Crank } from './crank.ts';
import { recordingOf } from './recordings.ts';

describe('a clock that plays a run', async () => {
  const recording = await recordingOf('services=3&strategy=local&duration=5s&fault=kill:service-2@2s');
  const pace = paceOf(recording);
  const wall = (t: number) => wallAt(pace, t);
  const times = eventTimes(recording);

  test.each(SPEEDS)('at ×%s the reader’s time passes that many times as fast', (speed) => {
    const crank = new Crank();
    const clock = new PlayClock(recording, 0, crank);
    clock.speed.value = speed;
    clock.play();
    crank.turn(20);
    expect(wall(clock.t)).toBeCloseTo(20 * 16 * speed, 5);
  });

  test('paused, it stands, asks for no more frames, and shows exactly where', () => {
    const crank = new Crank();
    const clock = new PlayClock(recording, 0, crank);
    clock.play();
    crank.turn(7);
    clock.pause();
    const t = clock.t;
    crank.turn(7);
    expect([clock.t, clock.shown.value, clock.playing.value, crank.waiting]).toEqual([t, t, false, false]);
    expect(t).toBeGreaterThan(0);
  });

  test('a frame that comes late does not make the run leap', () => {
    const crank = new Crank();
    const clock = new PlayClock(recording, 0, crank);
    clock.play();
    crank.turn(1, 60_000);
    expect(wall(clock.t)).toBeCloseTo(100, 5);
  });

  test('it stops at the end of the run, and plays from the start again', () => {
    const crank = new Crank();
    const clock = new PlayClock(recording, recording.end - 1, crank);
    clock.speed.value = 16;
    clock.play();
    crank.turn(3);
    expect([clock.t, clock.playing.value, crank.waiting]).toEqual([recording.end, false, false]);
    clock.play();
    expect(clock.t).toBe(0);
  });

  test('in a loop it goes round exactly: nothing of a frame is lost where it wraps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(...SPEEDS),
        (from, length, frames, speed) => {
          const range = { from: from * 1000, to: Math.min(recording.end, (from + length) * 1000) };
          const crank = new Crank();
          const clock = new PlayClock(recording, range.from, crank);
          clock.speed.value = speed;
          clock.repeat(range);
          clock.play();
          crank.turn(frames);
          const round = wall(range.to) - wall(range.from);
          const gone = (frames * 16 * speed) % round;
          const off = Math.abs(wall(clock.t) - wall(range.from) - gone);
          // Right at the seam, rounding may put it a hair before the end or a hair behind the start.
          expect(Math.min(off, round - off)).toBeLessThan(1e-4);
          expect(clock.t).toBeGreaterThanOrEqual(range.from);
          expect(clock.t).toBeLessThanOrEqual(range.to);
          expect(clock.playing.value).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('in a loop to the end of the run it goes on; without the loop it stops there', () => {
    const crank = new Crank();
    const clock = new PlayClock(recording, recording.end, crank);
    clock.repeat({ from: recording.end - 200_000, to: recording.end });
    clock.play();
    crank.turn(500);
    expect(clock.playing.value).toBe(true);
    clock.repeat(undefined);
    clock.speed.value = 16;
    crank.turn(500);
    expect([clock.playing.value, clock.t]).toEqual([false, recording.end]);
  });

  test.each([0, 4_000_000])('played from outside the loop (%i), it goes into it', (t) => {
    const crank = new Crank();
    const clock = new PlayClock(recording, t, crank);
    const range = { from: 1_000_000, to: 3_000_000 };
    clock.repeat(range);
    expect(clock.t).toBe(t);
    clock.play();
    crank.turn(1);
    expect(wall(clock.t)).toBeCloseTo(wall(range.from) + 16, 5);
  });

  test('in a run that ends earlier a loop is cut, or dropped where it lay past the end', async () => {
    const shorter = await recordingOf('services=3&strategy=local&duration=2s');
    const clock = new PlayClock(recording, 0, new Crank());
    clock.repeat({ from: 1_000_000, to: 4_000_000 });
    clock.enter(shorter);
    expect(clock.loop.value).toEqual({ from: 1_000_000, to: shorter.end });
    clock.enter(recording);
    clock.repeat({ from: 4_000_000, to: 4_500_000 });
    clock.enter(shorter);
    expect(clock.loop.value).toBeUndefined();
  });

  test('marks are told of every frame, pictures ten times a second, words as often as they can be read, never two in one frame', () => {
    const crank = new Crank();
    const clock = new PlayClock(recording, 0, crank);
    let frames = 0;
    const drawn: number[] = [];
    const shown: number[] = [];
    const stop = clock.onFrame(() => frames++);
    clock.drawn.subscribe(() => drawn.push(frames));
    clock.shown.subscribe(() => shown.push(frames));
    clock.play();
    crank.turn(124);
    expect(frames).toBe(124);
    expect(drawn.length).toBeGreaterThan(13);
    expect(drawn.length).toBeLessThan(23);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.length).toBeLessThan(8);
    expect(drawn.filter((frame) => frame > 0 && shown.includes(frame))).toEqual([]);
    clock.pause();
    expect([clock.drawn.value, clock.shown.value]).toEqual([clock.t, clock.t]);
    clock.play();
    stop();
    const before = frames;
    crank.turn(1);
    expect(frames).toBe(before);
  });

  describe('under reduced motion', () => {
    test('it goes from event to event, each in sight for its time', () => {
      const crank = new Crank(true);
      const clock = new PlayClock(recording, 0, crank);
      clock.play();
      crank.turn(1, 1_100);
      expect(clock.t).toBe(0);
      crank.turn(1, 200);
      expect(clock.t).toBe(times[1]);
      clock.speed.value = 4;
      crank.turn(1, 310);
      expect(clock.t).toBe(times[2]);
    });

    test('a hop is no frame that others follow at once: what spreads its work over frames has to do it whole', () => {
      const told = (reduced: boolean) => {
        const crank = new Crank(reduced);
        const clock = new PlayClock(recording, 0, crank);
        const more: boolean[] = [];
        clock.onFrame((_t, going) => more.push(going));
        clock.play();
        crank.turn(2, 1_300);
        return more;
      };
      expect(told(true)).toEqual([false, false]);
      expect(told(false)).toEqual([true, true]);
    });

    test('a loop goes over each of its events and round', () => {
      const crank = new Crank(true);
      const range = { from: times[5]! - 1, to: times[8]! + 1 };
      const clock = new PlayClock(recording, 0, crank);
      clock.repeat(rangeOfAtLeast(range));
      clock.play();
      const inside = [...times].filter((t) => t >= clock.loop.value!.from && t <= clock.loop.value!.to);
      const seen: number[] = [];
      for (let i = 0; i < 2 * (inside.length + 1); i++) {
        crank.turn(1, 1_300);
        seen.push(clock.t);
      }
      expect(seen).toEqual([clock.loop.value!.from, ...inside, clock.loop.value!.from, ...inside]);
    });
  });
});

/** Wide enough for the clock to take as it is. */
function rangeOfAtLeast({ from, to }: { from: number; to: number }) {
  return { from, to: Math.max(to, from + 2_000) };
}
