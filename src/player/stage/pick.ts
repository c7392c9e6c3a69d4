import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Point } from './flight.ts';
import type { Place, StageLayout } from './layout.ts';
import { marksAt } from './marks.ts';
import type { Selection } from './StageSvg.tsx';

/** How near a finger has to come to a mark, in pixels. */
const REACH = 16;

type Picked = NonNullable<Selection>;

/**
 * What a press on a point of the stage at t picks out: the nearest mark, or else the actor whose box holds it. An actor as small
 * as a mark comes first where the press is as near to its middle: the mark moves on and can be had elsewhere. Of several
 * that lie there a further press picks the next one: `before` is what is picked out already.
 */
export function pickAt(
  recording: Recording,
  layout: StageLayout,
  t: number,
  point: Point,
  before?: Selection,
): Selection {
  const found: { readonly picked: Picked; readonly distance: number }[] = [];
  for (const { row, x, y } of marksAt(recording, layout, t)) {
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < REACH) found.push({ picked: { kind: 'message', row }, distance });
  }
  const row = layout.places.findIndex(
    ({ x, y, width, height }) => Math.abs(point.x - x) <= width / 2 && Math.abs(point.y - y) <= height / 2,
  );
  if (row >= 0) {
    const place = layout.places[row]!;
    const distance = isSmall(place) ? Math.hypot(place.x - point.x, place.y - point.y) - REACH / 4 : REACH;
    found.push({ picked: { kind: 'actor', row }, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  const at = found.findIndex(({ picked }) => picked.kind === before?.kind && picked.row === before.row);
  return found[(at + 1) % found.length]?.picked;
}

/** Whether an actor is no larger than what a finger can tell from a mark. */
function isSmall({ size, width, height }: Place): boolean {
  return size === 'dot' || Math.min(width, height) < 3 * REACH;
}
