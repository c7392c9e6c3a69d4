import type { LabStore } from '../LabStore.ts';
import { narrate } from '../words/narrate.ts';

/** Says what happened at the moment the clock stands on, in one sentence, for the live region. */
export function sayMoment(store: LabStore): void {
  const [sentence, ...more] = narrate(store.view, store.run.value.recording, store.clock.t);
  store.said.value =
    sentence === undefined ? '' : more.length > 0 ? `${sentence} (같은 때 ${more.length}가지 더)` : sentence;
}
