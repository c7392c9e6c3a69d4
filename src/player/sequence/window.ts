import type { Window } from './sequence.ts';
import { type Timeline, unitCount } from './timeline.ts';
import type { Zoom } from './zoom.ts';

/**
 * The window around a unit: it stays the same for the `step` units of the middle, so that the diagram does not shift with
 * every message, and holds `margin` more before and after them. A timeline that fits is shown whole.
 */
export function windowAround(timeline: Timeline, unit: number, { step, margin }: Zoom): Window {
  const count = unitCount(timeline);
  if (count <= step + 2 * margin) return { from: 0, to: count };
  const middle = Math.floor(Math.min(count - 1, Math.max(0, unit)) / step) * step;
  return { from: Math.max(0, middle - margin), to: Math.min(count, middle + step + margin) };
}
