import { rangeOf, SHORTEST_RANGE } from '../clock/range.ts';
import type { LabStore } from '../LabStore.ts';
import { visit } from './jump.ts';
import type { LaneItem } from './Lane.tsx';
import { clearLoop, sayRange } from './loop.ts';

/** Ids that no fault has. */
const FROM = -2;
const TO = -1;

/** The two ends of the loop, as handles; neither passes the other. None where there is no loop. */
export function loopItems(store: LabStore): readonly LaneItem[] {
  const { clock } = store;
  const range = clock.loop.value;
  if (range === undefined) return [];
  const { from, to } = range;
  const common = { onRest: () => sayRange(store), onRemove: () => clearLoop(store) };
  return [
    {
      ...common,
      id: FROM,
      kind: 'loop-from',
      word: '구간 시작',
      at: from,
      onMove: (t) => clock.repeat(rangeOf(Math.min(t, to - SHORTEST_RANGE), to, clock.end)),
      onOpen: () => visit(store, from),
    },
    {
      ...common,
      id: TO,
      kind: 'loop-to',
      word: '구간 끝',
      at: to,
      onMove: (t) => clock.repeat(rangeOf(from, Math.max(t, from + SHORTEST_RANGE), clock.end)),
      onOpen: () => visit(store, to),
    },
  ];
}
