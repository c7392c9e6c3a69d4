import type { PlacedArrow, SequenceLayout } from './layout.ts';

/** An arrow as paths of an SVG: its line, its heads, the ends of a burst, and where messages were lost. */
export interface ArrowShape {
  readonly line: string;
  readonly heads: string;
  /** a dot at each lifeline that one of many to one comes from */
  readonly dots: string;
  readonly lost: readonly { readonly x: number; readonly y: number }[];
  /** from the leftmost to the rightmost point, px */
  readonly left: number;
  readonly right: number;
}

/** Half the width of the bar that shows an actor at work: arrows end at its edge. */
export const HALF_BAR = 4;
const HEAD = { length: 8, half: 3.4 };
const LOOP = 26;

const shapes = new WeakMap<PlacedArrow, ArrowShape>();

/** The shape of an arrow in the layout that has it. Built once: its line and its words are drawn apart, frame by frame. */
export function arrowShape(layout: SequenceLayout, placed: PlacedArrow): ArrowShape {
  let shape = shapes.get(placed);
  if (shape === undefined) shapes.set(placed, (shape = shapeOf(layout, placed)));
  return shape;
}

function shapeOf(layout: SequenceLayout, { row, y, endY }: PlacedArrow): ArrowShape {
  const xs = (lanes: readonly number[]) => lanes.map((lane) => layout.lanes[lane]!);
  const { messages, strings } = layout.sequence.timeline.recording;
  if (row.rows.length > 1) return burstShape(layout, row, y);
  const [from] = xs(row.from) as [number];
  const [to] = xs(row.to) as [number];
  const message = row.rows[0]!;
  if (from === to) return loopShape(from, y);
  const towards = Math.sign(to - from);
  const start = from + towards * HALF_BAR;
  const goal = to - towards * HALF_BAR;
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  if (row.lost > 0) {
    const cut = strings[messages.lostWhy[message]!] === 'link-cut';
    // A cut link swallows halfway; a dead receiver only at its door.
    const x = cut ? (from + to) / 2 : to - towards * 16;
    const lowered = y + (endY - y) * (cut ? 0.5 : 1);
    return {
      line: `M${start} ${y}L${x - towards * 9} ${lowered}`,
      heads: '',
      dots: '',
      lost: [{ x, y: lowered }],
      left,
      right,
    };
  }
  const lowered = row.long ? y + 8 : endY;
  return {
    line: row.long ? brokenLine(start, y, goal, lowered) : `M${start} ${y}L${goal} ${lowered}`,
    heads: head(start, y, goal, lowered, messages.status[message]! > 0),
    dots: '',
    lost: [],
    left,
    right,
  };
}

const crosses = new WeakMap<SequenceLayout, ArrowShape['lost']>();

/** The places at which messages are lost. Built once a layout. */
export function crossesOf(layout: SequenceLayout): ArrowShape['lost'] {
  let known = crosses.get(layout);
  if (known === undefined) {
    known = layout.arrows
      .filter(({ row }) => row.lost > 0)
      .flatMap((placed) => arrowShape(layout, placed).lost);
    crosses.set(layout, known);
  }
  return known;
}

function burstShape(layout: SequenceLayout, row: PlacedArrow['row'], y: number): ArrowShape {
  const { messages } = layout.sequence.timeline.recording;
  const out = row.from.length === 1;
  const hub = layout.lanes[(out ? row.from : row.to)[0]!]!;
  const lanes = (out ? row.to : row.from).filter((lane) => layout.lanes[lane] !== hub);
  const lostActors = new Set(
    row.rows
      .filter((message) => messages.lostAt[message]! >= 0)
      .map((message) => (out ? messages.to : messages.from)[message]!),
  );
  const all = lanes.map((lane) => ({
    x: layout.lanes[lane]!,
    lost: layout.sequence.lanes[lane]!.actors.every((actor) => lostActors.has(actor)),
  }));
  const left = Math.min(hub, ...all.map(({ x }) => x));
  const right = Math.max(hub, ...all.map(({ x }) => x));
  const sides = [left < hub ? -1 : 0, right > hub ? 1 : 0].filter((side) => side !== 0);
  const heads = out
    ? all
        .filter(({ lost }) => !lost)
        .map(({ x }) => head(hub, y, x - Math.sign(x - hub) * HALF_BAR, y, false))
    : sides.map((side) => head(hub + side * 40, y, hub + side * HALF_BAR, y, false));
  const dots = out ? [] : all.map(({ x }) => `M${x - 2.5} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0Z`);
  return {
    line: sides.length === 0 ? `M${hub} ${y}h${LOOP}` : `M${left} ${y}H${right}`,
    heads: heads.join(''),
    dots: dots.join(''),
    lost: all.filter(({ lost }) => lost).map(({ x }) => ({ x, y })),
    left,
    right,
  };
}

/** A line with a break in the middle: what lies between its ends is left out. */
function brokenLine(x1: number, y1: number, x2: number, y2: number): string {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const towards = Math.sign(x2 - x1);
  const slope = (y2 - y1) / (x2 - x1);
  const slash = (at: number) => `M${at - 2} ${round(y + slope * (at - x) + 5)}l4-10`;
  const part = (at: number) => `${at} ${round(y + slope * (at - x))}`;
  return `M${x1} ${y1}L${part(x - towards * 3)}${slash(x - 3)}${slash(x + 3)}M${part(x + towards * 3)}L${x2} ${y2}`;
}

function loopShape(x: number, y: number): ArrowShape {
  const start = x + HALF_BAR;
  return {
    line: `M${start} ${y - 6}h${LOOP}v6h${-LOOP}`,
    heads: head(start + LOOP, y, start, y, false),
    dots: '',
    lost: [],
    left: x,
    right: x + LOOP,
  };
}

/** The head of an arrow whose line comes from (x1, y1): filled for what is asked or told, open for an answer. */
function head(x1: number, y1: number, x: number, y: number, open: boolean): string {
  const length = Math.hypot(x - x1, y - y1) || 1;
  const [dx, dy] = [(x - x1) / length, (y - y1) / length];
  const point = (back: number, side: number) =>
    `${round(x - dx * back - dy * side)} ${round(y - dy * back + dx * side)}`;
  const [a, b] = [point(HEAD.length, HEAD.half), point(HEAD.length, -HEAD.half)];
  // An open head is a thin outline of the same form, so that one path with one fill draws both.
  if (open)
    return `M${a}L${round(x)} ${round(y)}L${b}L${point(HEAD.length - 0.4, -HEAD.half + 1.3)}L${point(2.6, 0)}L${point(HEAD.length - 0.4, HEAD.half - 1.3)}Z`;
  return `M${a}L${round(x)} ${round(y)}L${b}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
