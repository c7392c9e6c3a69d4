/** A rectangle of the stage, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A cell of a grid: centre and size. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Places `count` equal cells inside a box, row by row, as large as they can be but no larger than `most`, `gap` pixels
 * apart, and centred. The number of columns is the one that leaves the cells largest; where several do, the `tie`
 * decides between fewest columns and most.
 */
export function gridOf(
  count: number,
  box: Box,
  most: { readonly width: number; readonly height: number },
  gap: number,
  tie: 'tall' | 'broad' = 'tall',
): readonly Cell[] {
  if (count === 0) return [];
  let best = { columns: 1, width: 0, height: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const width = Math.min(most.width, (box.width - gap * (columns - 1)) / columns);
    const height = Math.min(most.height, (box.height - gap * (rows - 1)) / rows);
    if (width <= 0 || height <= 0) continue;
    // A cell is worth its shorter side, measured against the shape it should have.
    const worth = Math.min(width / most.width, height / most.height);
    const bestWorth = Math.min(best.width / most.width, best.height / most.height);
    if (worth > bestWorth + (tie === 'tall' ? 1e-9 : -1e-9)) best = { columns, width, height };
  }
  const { columns, width, height } = best;
  const rows = Math.ceil(count / columns);
  const air = (free: number, cells: number) => Math.min(gap * 3, cells > 1 ? gap + free / (cells + 1) : 0);
  const gapX = air(box.width - columns * width - (columns - 1) * gap, columns);
  const gapY = air(box.height - rows * height - (rows - 1) * gap, rows);
  const top = box.top + (box.height - rows * height - (rows - 1) * gapY) / 2;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    const inRow = row === rows - 1 ? count - row * columns : columns;
    // A last row that is not full starts at the left edge like the others, so that numbers stay in columns.
    const used = rows === 1 ? inRow : columns;
    const left = box.left + (box.width - used * width - (used - 1) * gapX) / 2;
    return {
      x: left + (i % columns) * (width + gapX) + width / 2,
      y: top + row * (height + gapY) + height / 2,
      width,
      height,
    };
  });
}
