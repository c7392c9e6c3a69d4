import type { Recording } from '../../simulation/kernel/recording.ts';
import { eventTimes, neighbourTime } from '../../simulation/trace/events.ts';
import { isMistake } from '../../simulation/trace/mistakes.ts';
import { firstAtOrAfter } from '../../simulation/trace/messages.ts';
import { lingerOf } from '../clock/hop.ts';

/** The moment whose events a frame at t is told by, µs: t itself where something happens then, or what last stood out. */
export function lastTold(recording: Recording, t: number): number {
  // A moment just after t looks back on t itself.
  const last = neighbourTime(eventTimes(recording), t + 0.5, -1);
  // Steps stand on an event and tell that one.
  return last === t ? last : (lastTrouble(recording, t) ?? last);
}

/** When somebody last refused something or took it for another one's, if the stage still shows it: what stands out is told. */
function lastTrouble(recording: Recording, t: number): number | undefined {
  const { at, accepted, length } = recording.decisions;
  const since = t - lingerOf(recording);
  for (let row = firstAtOrAfter(at, length, t + 0.5) - 1; row >= 0 && at[row]! >= since; row--) {
    if (accepted[row] === 0 || isMistake(recording, row)) return at[row];
  }
  return undefined;
}
