import { hopOf } from '../clock/hop.ts';
import { endOfFlight } from '../../simulation/trace/messages.ts';
import type { ArrowRow, DecisionRow, FaultRow, Sequence } from './sequence.ts';
import type { Zoom } from './zoom.ts';

/** How much room a diagram has. */
export interface Room {
  /** px for the lifelines, without the gutter of times */
  readonly width: number;
  readonly narrow: boolean;
  readonly zoom: Zoom;
  /** at least this high, px, so that lifelines reach the end of what shows */
  readonly least?: number;
}

/** A band or line across the diagram, px from its top. */
interface Band {
  readonly top: number;
  readonly height: number;
}

export interface PlacedArrow extends Band {
  readonly row: ArrowRow;
  /** where the arrow leaves its sender, and where it ends */
  readonly y: number;
  readonly endY: number;
}
export interface PlacedDecision extends Band {
  readonly row: DecisionRow;
  /** told in a sentence, or only by its sign at the lifeline */
  readonly told: boolean;
}
export interface PlacedFault extends Band {
  readonly row: FaultRow;
}
/** Time in which nothing starts and nothing arrives. */
export interface Silence extends Band {
  /** µs */
  readonly span: number;
}

/** A moment at which something happens. */
export interface PlacedMoment extends Band {
  /** µs */
  readonly at: number;
  /** something stands here that the gutter gives the time of */
  readonly labelled: boolean;
}

/** A sequence with its places, in pixels. */
export interface SequenceLayout {
  readonly sequence: Sequence;
  readonly laneWidth: number;
  /** x of each lifeline */
  readonly lanes: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly arrows: readonly PlacedArrow[];
  readonly decisions: readonly PlacedDecision[];
  readonly faults: readonly PlacedFault[];
  readonly silences: readonly Silence[];
  /** ascending */
  readonly moments: readonly PlacedMoment[];
}

const LANE = { wide: { least: 62, most: 190 }, narrow: { least: 46, most: 120 } } as const;
const TOP = 10;
const BOTTOM = 28;
/** Silence longer than this many hops is folded. */
const SILENT_HOPS = 1.6;

/** Gives everything its place. A row of its own for whatever has words, so that no two of them can overlap. */
export function layoutSequence(
  sequence: Sequence,
  { width: room, narrow, zoom, least: lowest = 0 }: Room,
): SequenceLayout {
  const { recording } = sequence.timeline;
  const { least, most } = LANE[narrow ? 'narrow' : 'wide'];
  const count = Math.max(1, sequence.lanes.length);
  const laneWidth = Math.min(most, Math.max(least, Math.floor(room / count)));
  const rowHeight = narrow ? zoom.touchRow : zoom.row;
  const hop = hopOf(recording);
  const tellAll = sequence.timeline.scope.kind === 'request' || zoom.detailed;

  const arrivals = new Map<ArrowRow, number>();
  for (const row of sequence.rows) {
    if (row.kind === 'arrow' && row.rows.length === 1 && !row.long)
      arrivals.set(row, endOfFlight(recording, row.rows[0]!));
  }
  const times = [...new Set([...sequence.rows.map(({ at }) => at), ...arrivals.values()])].sort(
    (a, b) => a - b,
  );

  const placed: { arrows: Omit<PlacedArrow, 'endY'>[]; decisions: PlacedDecision[]; faults: PlacedFault[] } =
    {
      arrows: [],
      decisions: [],
      faults: [],
    };
  const silences: Silence[] = [];
  const moments: PlacedMoment[] = [];
  let y = TOP;
  let next = 0;
  times.forEach((at, i) => {
    const span = i === 0 ? 0 : at - times[i - 1]!;
    if (span > SILENT_HOPS * hop) {
      silences.push({ top: y + zoom.gap, height: zoom.silence, span });
      y += zoom.silence + 2 * zoom.gap;
    } else if (i > 0) y += zoom.gap * (1 + Math.min(1, span / hop));
    const top = y;
    let labelled = false;
    for (; next < sequence.rows.length && sequence.rows[next]!.at === at; next++) {
      const row = sequence.rows[next]!;
      labelled = true;
      if (row.kind === 'arrow') {
        placed.arrows.push({ row, top: y, height: rowHeight, y: y + rowHeight - zoom.under });
        y += rowHeight;
      } else if (row.kind === 'decision') {
        const told = zoom.labels && (tellAll || !row.accepted);
        const height = told ? zoom.note : zoom.sign;
        placed.decisions.push({ row, top: y, height, told });
        y += height;
      } else {
        placed.faults.push({ row, top: y, height: zoom.fault });
        y += zoom.fault;
      }
    }
    moments.push({ at, top, height: y - top, labelled });
  });
  const topOf = new Map(moments.map((moment) => [moment.at, moment.top]));
  const arrows = placed.arrows.map((arrow): PlacedArrow => {
    const arrival = arrivals.get(arrow.row);
    // What arrives at the moment it was sent still goes down a little, so that it reads as an arrow.
    const lowest = arrow.y + zoom.gap / 2;
    return { ...arrow, endY: arrival === undefined ? arrow.y : Math.max(lowest, topOf.get(arrival)!) };
  });
  return {
    sequence,
    laneWidth,
    lanes: sequence.lanes.map((_, i) => Math.round((i + 0.5) * laneWidth)),
    width: Math.max(laneWidth * count, room),
    height: Math.max(lowest, Math.round(y + BOTTOM)),
    arrows,
    decisions: placed.decisions,
    faults: placed.faults,
    silences,
    moments,
  };
}

/** How far down t is, px: at a moment below all that happens at it, between two moments in proportion. */
export function yAt({ moments, height }: Pick<SequenceLayout, 'moments' | 'height'>, t: number): number {
  const index = lastBy(moments, ({ at }) => at <= t);
  const moment = moments[index];
  const following = moments[index + 1];
  if (moment === undefined) return 2;
  const bottom = moment.top + moment.height + 2;
  if (moment.at === t || following === undefined) return Math.min(bottom, height);
  return bottom + ((t - moment.at) / (following.at - moment.at)) * Math.max(0, following.top - 2 - bottom);
}

/** The moment nearest to a height, px: where a click on the gutter leads; undefined where there is none. */
export function momentNear({ moments }: Pick<SequenceLayout, 'moments'>, y: number): number | undefined {
  const index = Math.max(
    0,
    lastBy(moments, ({ top }) => top <= y),
  );
  return moments[index]?.at;
}

function lastBy<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
