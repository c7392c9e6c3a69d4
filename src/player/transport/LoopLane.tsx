import type { JSX } from 'preact';
import { rangeOf, SHORTEST_RANGE, type Range } from '../clock/range.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from './jump.ts';
import { Lane, type Geometry, type LaneItem } from './Lane.tsx';
import { clearLoop, sayRange } from './loop.ts';

interface Props {
  readonly store: LabStore;
  readonly range: Range;
  readonly geometry: Geometry;
}

/** The two ends of the loop, under the track. Neither passes the other. */
export function LoopLane({ store, range: { from, to }, geometry }: Props): JSX.Element {
  const { clock } = store;
  const end = clock.end;
  const common = {
    onRest: () => sayRange(store),
    onRemove: () => clearLoop(store),
  };
  const items: readonly LaneItem[] = [
    {
      ...common,
      id: 0,
      kind: 'loop-from',
      word: '구간 시작',
      at: from,
      onMove: (t) => clock.repeat(rangeOf(Math.min(t, to - SHORTEST_RANGE), to, end)),
      onOpen: () => jump(store, from),
    },
    {
      ...common,
      id: 1,
      kind: 'loop-to',
      word: '구간 끝',
      at: to,
      onMove: (t) => clock.repeat(rangeOf(from, Math.max(t, from + SHORTEST_RANGE), end)),
      onOpen: () => jump(store, to),
    },
  ];
  return (
    <Lane name="loop" label="되풀이하는 구간" items={items} end={end} geometry={geometry} live={store.live} />
  );
}
