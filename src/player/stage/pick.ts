import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Point } from './flight.ts';
import type { StageLayout } from './layout.ts';
import { marksAt } from './marks.ts';
import type { Selection } from './StageSvg.tsx';

/** How near a finger has to come to a mark, in pixels. */
const REACH = 16;

/** What lies under a point of the stage at t: the nearest mark, or else the actor whose box holds it. */
export function pickAt(recording: Recording, layout: StageLayout, t: number, point: Point): Selection {
  let nearest = { row: -1, distance: REACH };
  for (const { row, x, y } of marksAt(recording, layout, t)) {
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < nearest.distance) nearest = { row, distance };
  }
  if (nearest.row >= 0) return { kind: 'message', row: nearest.row };
  const row = layout.places.findIndex(
    ({ x, y, width, height }) => Math.abs(point.x - x) <= width / 2 && Math.abs(point.y - y) <= height / 2,
  );
  return row >= 0 ? { kind: 'actor', row } : undefined;
}
