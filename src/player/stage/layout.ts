import { usersLayout, type UserGroup } from './users.ts';
import { gridOf, type Box } from './grid.ts';

/** Where an actor stands: its box (centre, width, height, in pixels of the stage) and how much of it can be drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: PlaceSize;
}

/** `large`: drawing, name and numbers; `medium`: name and numbers; `small`: number only; `dot`: one of many. */
export type PlaceSize = 'large' | 'medium' | 'small' | 'dot';

/** A stage of one width: a place for each row of the recording's actors. */
export interface StageLayout {
  readonly width: number;
  readonly height: number;
  /** a phone's stage: top to bottom instead of left to right */
  readonly narrow: boolean;
  readonly places: readonly Place[];
  /** the frame around users too many to draw one by one */
  readonly userGroup: UserGroup | undefined;
  /** the frame around services too many to link one by one */
  readonly serviceFrame: Box | undefined;
  /** how large marks are drawn: smaller where many services stand close */
  readonly markScale: number;
}

/** Below this width, in pixels, a stage runs from top to bottom. */
export const NARROW_BELOW = 600;
/** Heights don't depend on the cast, so that nothing below the stage jumps while a slider is dragged. */
export const STAGE_HEIGHT = { wide: 404, narrow: 500 } as const;

const MARGIN = 14;
const LINKED_AT_MOST = 8;

/** Which of the stage's four zones a role stands in, in the order requests pass them. */
const zoneOf: Readonly<Record<string, 0 | 1 | 2 | 3>> = {
  browser: 0,
  'load-balancer': 1,
  gateway: 1,
  service: 2,
  sibling: 2,
  store: 3,
  issuer: 3,
  attacker: 3,
};

/**
 * Lays out a cast, given by the roles of its rows, on a stage of this width. Pure: the still frame, the animation and
 * the tests use the same places.
 * @param height px, for a picture that stands alone; a lab's own stage has one height a shape
 */
export function layoutStage(
  roles: readonly string[],
  width: number,
  height: number = width < NARROW_BELOW ? STAGE_HEIGHT.narrow : STAGE_HEIGHT.wide,
): StageLayout {
  const narrow = width < NARROW_BELOW;
  const zones: number[][] = [[], [], [], []];
  roles.forEach((role, row) => zones[zoneOf[role] ?? 2]!.push(row));
  const boxes = narrow ? narrowZones(width, height, zones) : wideZones(width, height, zones);
  const places: Place[] = Array.from({ length: roles.length }, () => ({
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    size: 'dot',
  }));

  const users = usersLayout(zones[0]!.length, boxes[0], narrow);
  zones[0]!.forEach((row, i) => (places[row] = users.places[i]!));
  for (const zone of [1, 3] as const) {
    const cells = gridOf(zones[zone]!.length, boxes[zone], { width: 104, height: 84 }, 10);
    zones[zone]!.forEach((row, i) => (places[row] = { ...cells[i]!, size: sizeOf(cells[i]!) }));
  }
  const cells = gridOf(
    zones[2]!.length,
    boxes[2],
    { width: 142, height: 92 },
    zones[2]!.length > 16 ? 5 : 12,
    // Under each other, the lines to the lower would pass behind the upper.
    narrow ? 'broad' : 'tall',
  );
  zones[2]!.forEach((row, i) => (places[row] = { ...cells[i]!, size: sizeOf(cells[i]!) }));

  const serviceFrame = cells.length > LINKED_AT_MOST ? around(cells) : undefined;
  const markScale = markScales[cells[0] ? sizeOf(cells[0]) : 'large'];
  return { width, height, narrow, places, userGroup: users.group, serviceFrame, markScale };
}

const markScales: Readonly<Record<PlaceSize, number>> = { large: 1, medium: 0.8, small: 0.62, dot: 0.5 };

function sizeOf(cell: { readonly width: number; readonly height: number }): PlaceSize {
  if (cell.width >= 92 && cell.height >= 62) return 'large';
  return cell.width >= 54 && cell.height >= 40 ? 'medium' : 'small';
}

type Zones = readonly [Box, Box, Box, Box];

/** Left to right: users, load balancer, services, store. */
function wideZones(width: number, height: number, zones: readonly (readonly number[])[]): Zones {
  const inner = height - 2 * MARGIN;
  const gap = Math.min(72, Math.max(22, width * 0.055));
  // Never narrower than its name under its drawing.
  const side = Math.min(112, Math.max(92, width * 0.12));
  const users = Math.min(210, Math.max(112, width * 0.2));
  const front = zones[1]!.length > 0 ? side + gap : 0;
  const back = zones[3]!.length > 0 ? side + gap : 0;
  const servicesLeft = MARGIN + users + gap + front;
  const column = (left: number, w: number): Box => ({ left, top: MARGIN, width: w, height: inner });
  return [
    column(MARGIN, users),
    column(MARGIN + users + gap, side),
    column(servicesLeft, width - MARGIN - back - servicesLeft),
    column(width - MARGIN - side, side),
  ];
}

/** Top to bottom, for a phone held upright. */
function narrowZones(width: number, height: number, zones: readonly (readonly number[])[]): Zones {
  const margin = 6;
  const row = (top: number, h: number): Box => ({ left: margin, top, width: width - 2 * margin, height: h });
  const users = 92;
  const gap = 24;
  const side = 54;
  const front = zones[1]!.length > 0 ? side + gap : 0;
  const back = zones[3]!.length > 0 ? side + gap : 0;
  const servicesTop = margin + users + gap + front;
  return [
    row(margin, users),
    row(margin + users + gap, side),
    row(servicesTop, height - margin - back - servicesTop),
    row(height - margin - side, side),
  ];
}

function around(cells: readonly Place[] | readonly Omit<Place, 'size'>[]): Box {
  const pad = 7;
  const left = Math.min(...cells.map((cell) => cell.x - cell.width / 2)) - pad;
  const right = Math.max(...cells.map((cell) => cell.x + cell.width / 2)) + pad;
  const top = Math.min(...cells.map((cell) => cell.y - cell.height / 2)) - pad;
  const bottom = Math.max(...cells.map((cell) => cell.y + cell.height / 2)) + pad;
  return { left, top, width: right - left, height: bottom - top };
}
