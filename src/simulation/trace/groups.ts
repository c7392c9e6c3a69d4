import { countWhile } from './search.ts';

/** Rows of a table gathered by what they have in common: the rows of group `g` are `rows[starts[g]]` to `rows[starts[g + 1]]`. */
export interface Groups {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** The whole numbers below `length`: the rows of a table in order. */
export function rowsUpTo(length: number): Int32Array {
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/** Gathers rows by the number of their group, from 0 up; each group keeps their order. Rows of a negative group are left out. */
export function groupRows(rows: Int32Array, groups: number, groupOf: (row: number) => number): Groups {
  const starts = new Int32Array(groups + 1);
  for (const row of rows) {
    const group = groupOf(row);
    if (group >= 0) starts[group + 1]!++;
  }
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const gathered = new Int32Array(starts[groups]!);
  for (const row of rows) {
    const group = groupOf(row);
    if (group >= 0) gathered[next[group]!++] = row;
  }
  return { starts, rows: gathered };
}

/** The rows of one group; a window, not a copy. */
export function rowsOfGroup({ starts, rows }: Groups, group: number): Int32Array {
  return rows.subarray(starts[group], starts[group + 1]);
}

/** The last row of a group whose time is at or before t, where the group is in order of time; -1 where there is none. */
export function lastOfGroup(groups: Groups, group: number, times: Float64Array, t: number): number {
  const next = nextInGroup(groups, group, times, t);
  return next > groups.starts[group]! ? groups.rows[next - 1]! : -1;
}

/** Where in `rows` the first row of a group after t stands, where the group is in order of time; its end where there is none. */
export function nextInGroup({ starts, rows }: Groups, group: number, times: Float64Array, t: number): number {
  const start = starts[group]!;
  return start + countWhile(starts[group + 1]! - start, (i) => times[rows[start + i]!]! <= t);
}
