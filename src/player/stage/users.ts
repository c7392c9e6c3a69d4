import { gridOf, type Box } from './grid.ts';
import type { Place } from './layout.ts';

/** The frame and heading of users drawn as dots. */
export interface UserGroup extends Box {
  readonly count: number;
}

const HEADING = 26;
const PAD = 10;

/** Above this many, users are dots in one group. */
const DRAWN_AT_MOST = { wide: 12, narrow: 8 } as const;

/** Places users in their zone: a few as browsers with names, more as one group of dots. */
export function usersLayout(
  count: number,
  box: Box,
  narrow: boolean,
): { readonly places: readonly Place[]; readonly group: UserGroup | undefined } {
  if (count <= (narrow ? DRAWN_AT_MOST.narrow : DRAWN_AT_MOST.wide)) {
    const most = narrow ? { width: 38, height: 62 } : { width: 66, height: count > 6 ? 54 : 58 };
    const cells = gridOf(count, box, most, narrow ? 2 : 6);
    return {
      places: cells.map((cell) => ({ ...cell, size: narrow ? 'small' : 'medium' })),
      group: undefined,
    };
  }
  const room: Box = {
    left: box.left + PAD,
    top: box.top + HEADING,
    width: box.width - 2 * PAD,
    height: box.height - HEADING - PAD,
  };
  const pitch = narrow ? 17 : 23;
  const dots = gridOf(count, room, { width: pitch, height: pitch }, 0, 'broad');
  const top = Math.min(...dots.map((dot) => dot.y - dot.height / 2)) - HEADING;
  const bottom = Math.max(...dots.map((dot) => dot.y + dot.height / 2)) + PAD;
  return {
    places: dots.map((dot) => ({ ...dot, size: 'dot' })),
    group: { left: box.left, top, width: box.width, height: bottom - top, count },
  };
}
