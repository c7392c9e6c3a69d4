import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { LabStore } from '../LabStore.ts';
import { jump } from './jump.ts';
import { Lane, type Geometry } from './Lane.tsx';
import { deedsOf, moveDeed, newGesture, removeDeed, sayPlace } from './moves.ts';

interface Props {
  readonly store: LabStore;
  readonly geometry: Geometry;
}

/** What the scenario does at a time, over the track: faults and clicks of users, each to be dragged or removed. */
export function DeedLane({ store, geometry }: Props): JSX.Element {
  const gesture = useRef('');
  const items = deedsOf(store).map((deed) => ({
    id: deed.id,
    kind: deed.list === 'faults' ? ('fault' as const) : ('action' as const),
    word: deed.word,
    at: deed.timed.at,
    onMove: (t: number, fresh: boolean) => {
      if (fresh) gesture.current = newGesture();
      moveDeed(store, deed.id, t, gesture.current);
    },
    onRest: () => sayPlace(store, deed.id),
    onOpen: () => jump(store, deed.timed.at),
    onRemove: () => removeDeed(store, deed),
  }));
  return (
    <Lane
      name="deeds"
      label="일으킨 장애와 추가한 요청"
      items={items}
      end={store.clock.end}
      geometry={geometry}
      live={store.live}
    />
  );
}
