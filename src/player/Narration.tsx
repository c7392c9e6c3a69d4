import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Recording } from '../simulation/kernel/recording.ts';
import { eventTimes, neighbourTime } from '../simulation/trace/events.ts';
import { firstAtOrAfter } from '../simulation/trace/messages.ts';
import { lingerOf } from './clock/hop.ts';
import type { LabStore } from './LabStore.ts';
import { narrate } from './words/narrate.ts';

/** The sentence under the stage: what happened last. For the eye; the live region has its own. */
export function Narration({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const times = useMemo(() => eventTimes(recording), [recording]);
  // A moment just after t looks back on t itself.
  const t = store.clock.shown.value;
  const last = neighbourTime(times, t + 0.5, -1);
  // Steps stand on an event and tell that one.
  const at = last === t ? last : (lastRefusal(recording, t) ?? last);
  const sentences = useMemo(() => narrate(store.view, recording, at), [recording, at]);
  return (
    <p class="lab-narration" aria-hidden="true">
      {sentences[0] ?? '\u00a0'}
    </p>
  );
}

/** When somebody last refused something, if the stage still shows it; the sentence then tells what stands out. */
function lastRefusal(recording: Recording, t: number): number | undefined {
  const { at, accepted, length } = recording.decisions;
  const since = t - lingerOf(recording);
  for (let row = firstAtOrAfter(at, length, t + 0.5) - 1; row >= 0 && at[row]! >= since; row--) {
    if (accepted[row] === 0) return at[row];
  }
  return undefined;
}
