import type { Recording } from '../../simulation/kernel/recording.ts';
import { firstAtOrAfter } from '../../simulation/trace/messages.ts';
import { busiestMoment, tellingMoment } from '../tellingMoment.ts';

/** One of the three frames a printed run is: when, µs, and what it is there to show. */
export interface PrintMoment {
  readonly t: number;
  readonly what: 'first' | 'before-fault' | 'shown' | 'end';
}

/**
 * The three moments that stand for a run on paper: how it went at first, or before its first fault; the moment the reader
 * looks at; and how it ended. Where the reader stands at the end, the telling moment stands in for the one looked at.
 */
export function printMoments(recording: Recording, shown: number): readonly PrintMoment[] {
  const { end } = recording;
  const middle = shown < end ? shown : tellingMoment(recording);
  return [beginning(recording, middle), { t: middle, what: 'shown' }, { t: end, what: 'end' }];
}

function beginning(recording: Recording, until: number): PrintMoment {
  const { messages, faults } = recording;
  const fault = faults.length > 0 ? faults.at[0]! : Infinity;
  const sound = firstAtOrAfter(messages.sentAt, messages.length, fault);
  if (fault <= until && sound > 0) {
    return { t: Math.min(busiestMoment(recording, sound), fault - 1), what: 'before-fault' };
  }
  return { t: Math.min(busiestMoment(recording, Math.min(1, messages.length)), until), what: 'first' };
}
