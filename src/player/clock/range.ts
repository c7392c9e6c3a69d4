/** A stretch of a run that is played again and again, µs; `from` lies before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A shorter one can't be told from a moment, µs. */
export const SHORTEST_RANGE = 1_000;

/** The range between two moments, in whichever order, within a run; at least as long as the shortest where the run has room for it. */
export function rangeOf(a: number, b: number, end: number): Range {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const from = Math.max(0, Math.min(low, end - SHORTEST_RANGE));
  return { from, to: Math.min(end, Math.max(high, from + SHORTEST_RANGE)) };
}

/** The range with its start at t; where t lies at or past its end, or there is no range yet, it reaches to the end of the run. */
export function startingAt(range: Range | undefined, t: number, end: number): Range {
  return rangeOf(t, range !== undefined && range.to > t ? range.to : end, end);
}

/** The range with its end at t; where t lies at or before its start, or there is no range yet, it begins with the run. */
export function endingAt(range: Range | undefined, t: number, end: number): Range {
  return rangeOf(range !== undefined && range.from < t ? range.from : 0, t, end);
}

/** What is left of a range in a run that ends elsewhere; undefined where it lay past its end. */
export function withinRun(range: Range | undefined, end: number): Range | undefined {
  if (range === undefined || range.from + SHORTEST_RANGE > end) return undefined;
  return range.to <= end ? range : { from: range.from, to: end };
}
