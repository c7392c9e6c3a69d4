import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { view } from '../../../src/labs/session-sync/view.ts';
import { PlayClock, SPEEDS } from '../../../src/player/clock/PlayClock.ts';
import { rolesOf } from '../../../src/player/stage/cast.ts';
import { layoutStage } from '../../../src/player/stage/layout.ts';
import { StageSvg } from '../../../src/player/stage/StageSvg.tsx';
import type { Recording } from '../../../src/simulation/kernel/recording.ts';
import { holdingsAt } from '../../../src/simulation/trace/holdings.ts';
import { Crank } from './crank.ts';
import { recordingOf } from './recordings.ts';

/** All that can be seen of a run where the clock stands, and where its buttons would go from there. */
function pictureOf(recording: Recording, clock: PlayClock) {
  const stage = (
    <StageSvg
      recording={recording}
      view={view}
      layout={layoutStage(rolesOf(recording), 760)}
      t={clock.t}
      label=""
      selection={undefined}
    />
  );
  return {
    t: clock.t,
    stage: renderToString(stage),
    held: Array.from({ length: recording.actors.length }, (_, actor) =>
      holdingsAt(recording, actor, clock.t),
    ),
    next: clock.neighbour(1),
    before: clock.neighbour(-1),
  };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const moves = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('seek' as const), to: share }),
    fc.record({ kind: fc.constant('step' as const), direction: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({
      kind: fc.constant('play' as const),
      frames: fc.integer({ min: 1, max: 60 }),
      each: fc.integer({ min: 1, max: 120 }),
      speed: fc.constantFrom(...SPEEDS),
    }),
  ),
  { minLength: 1, maxLength: 12 },
);

test.each([
  'services=3&users=4&strategy=local&duration=6s&fault=kill:service-2@2s&fault=restart:service-2@4s',
  'services=4&users=5&strategy=replicate-all&duration=6s&jitter=30ms&fault=cut:service-1~service-3@2s',
])(
  'scrubbing to t shows what playing to t shows, whatever way led there: %s',
  async (query) => {
    const recording = await recordingOf(query);
    fc.assert(
      fc.property(moves, (path) => {
        const crank = new Crank();
        const clock = new PlayClock(recording, 0, crank);
        for (const move of path) {
          if (move.kind === 'seek') clock.seek(Math.round(move.to * recording.end));
          else if (move.kind === 'step') clock.step(move.direction);
          else {
            clock.speed.value = move.speed;
            clock.play();
            crank.turn(move.frames, move.each);
          }
          // Looked at on the way, as a reader does: nothing of it may linger.
          pictureOf(recording, clock);
        }
        clock.pause();
        expect(clock.shown.value).toBe(clock.t);
        // The same run without any memory of having been looked at.
        const fresh = structuredClone(recording);
        const scrubbed = new PlayClock(fresh, 0, new Crank());
        scrubbed.seek(clock.t);
        expect(pictureOf(recording, clock)).toEqual(pictureOf(fresh, scrubbed));
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);
