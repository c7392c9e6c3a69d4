import { batch, signal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { lingerOf } from '../clock/hop.ts';
import type { PlayClock } from '../clock/PlayClock.ts';
import type { Frames } from './Actors.tsx';
import { actorAt, castAt } from './cast.ts';

/**
 * While playing smoothly, one figure in so many has its turn in a frame: each is about an eighth of a second late at most,
 * and no frame has to draw a whole cast of which all change at once.
 */
const TURNS = 8;

/**
 * The frames of a cast as the clock goes: all at once where the reader moves it or it hops from event to event, in turns
 * while it plays smoothly.
 */
export function useLiveFrames(recording: Recording, clock: PlayClock): Frames {
  const linger = lingerOf(recording);
  const frames = useMemo(
    () => castAt(recording, clock.t, linger).map((frame) => signal(frame)),
    [recording, clock],
  );
  useLayoutEffect(() => {
    let turn = 0;
    const update = (t: number, more: boolean) => {
      const [first, step] = more ? [turn, TURNS] : [0, 1];
      batch(() => {
        for (let row = first; row < frames.length; row += step)
          frames[row]!.value = actorAt(recording, row, t, linger);
      });
      turn = (turn + 1) % TURNS;
    };
    update(clock.t, false);
    return clock.onFrame(update);
  }, [recording, clock, frames]);
  return frames;
}
