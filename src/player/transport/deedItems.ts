import type { LabStore } from '../LabStore.ts';
import { visit } from './jump.ts';
import type { LaneItem } from './Lane.tsx';
import { deedsOf, moveDeed, newGesture, removeDeed, sayPlace } from './moves.ts';

/** What the scenario does at a time, as handles: faults and clicks of users. `gesture` remembers the drag under way. */
export function deedItems(store: LabStore, gesture: { current: string }): readonly LaneItem[] {
  return deedsOf(store).map((deed) => ({
    id: deed.id,
    kind: deed.list === 'faults' ? 'fault' : 'action',
    word: deed.word,
    at: deed.timed.at,
    onMove: (t, fresh) => {
      if (fresh) gesture.current = newGesture();
      moveDeed(store, deed.id, t, gesture.current);
    },
    onRest: () => sayPlace(store, deed.id),
    onOpen: () => visit(store, deed.timed.at),
    onRemove: () => removeDeed(store, deed),
  }));
}
