import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LabStore } from './LabStore.ts';
import { lastTold } from './words/lastTold.ts';
import { narrate } from './words/narrate.ts';

/** The sentence under the stage: what happened last. For the eye; the live region has its own. */
export function Narration({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const at = lastTold(recording, store.clock.shown.value);
  const sentences = useMemo(() => narrate(store.view, recording, at), [recording, at]);
  return (
    <p class="lab-narration" aria-hidden="true">
      {sentences[0] ?? '\u00a0'}
    </p>
  );
}
