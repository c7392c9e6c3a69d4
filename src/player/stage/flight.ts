import type { Place } from './layout.ts';

/** A point of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way a message takes: from edge to edge of two places, bent by a control point. */
export interface Flight {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** Where the line from the centre of a place towards a point leaves the place. */
function edge(place: Place, towards: Point): Point {
  const dx = towards.x - place.x;
  const dy = towards.y - place.y;
  const distance = Math.hypot(dx, dy);
  if (distance === 0) return { x: place.x, y: place.y };
  const reachX = dx === 0 ? Infinity : place.width / 2 / Math.abs(dx);
  const reachY = dy === 0 ? Infinity : place.height / 2 / Math.abs(dy);
  const share = Math.min(1, reachX, reachY);
  return { x: place.x + dx * share, y: place.y + dy * share };
}

/**
 * The flight between two places. Neighbours of one zone get a bow, so that the copies of one burst fan out and don't
 * run through the cards between; everything else flies almost straight, with requests and answers on two sides.
 */
export function flightBetween(a: Place, b: Place, sameZone: boolean): Flight {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy) || 1;
  const bow = sameZone ? Math.min(46, distance * 0.24) : Math.min(10, distance * 0.05);
  const bend = { x: (a.x + b.x) / 2 - (dy / distance) * bow, y: (a.y + b.y) / 2 + (dx / distance) * bow };
  return { from: edge(a, bend), bend, to: edge(b, bend) };
}

/** How far to the right a mark stands that has gone a share of the way along a flight, 0 to 1. */
export function xOn({ from, bend, to }: Flight, share: number): number {
  return between(from.x, bend.x, to.x, share);
}

/** How far down it stands. */
export function yOn({ from, bend, to }: Flight, share: number): number {
  return between(from.y, bend.y, to.y, share);
}

/** A quadratic Bézier curve in one dimension. */
function between(from: number, bend: number, to: number, share: number): number {
  const rest = 1 - share;
  return rest * rest * from + 2 * rest * share * bend + share * share * to;
}

/** A flight as the `d` of an SVG path. */
export function pathOf({ from, bend, to }: Flight): string {
  const r = (value: number) => Math.round(value * 10) / 10;
  return `M${r(from.x)} ${r(from.y)}Q${r(bend.x)} ${r(bend.y)} ${r(to.x)} ${r(to.y)}`;
}
