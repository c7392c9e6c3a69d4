import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { eventTimes, neighbourTime } from '../simulation/trace/actors.ts';
import type { LabStore } from './LabStore.ts';

/** The sentence under the stage: what happened last. For the eye; the live region has its own. */
export function Narration({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const times = useMemo(() => eventTimes(recording), [recording]);
  // A moment just after t looks back on t itself.
  const at = neighbourTime(times, store.clock.shown.value + 0.5, -1);
  const sentences = useMemo(() => store.view.narrate(recording, at), [recording, at]);
  return (
    <p class="lab-narration" aria-hidden="true">
      {sentences[0] ?? '\u00a0'}
    </p>
  );
}
