/** Stretches of time, sorted, none touching another: stretch `i` goes from `from[i]` to `to[i]`, both inclusive, µs. */
export interface Spans {
  readonly length: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The union of stretches given by their sorted starts and their ends; what begins before 0 begins at 0. */
export function unionOf(length: number, startOf: (i: number) => number, endOf: (i: number) => number): Spans {
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const start = Math.max(0, startOf(i));
    if (count > 0 && start <= to[count - 1]!) to[count - 1] = Math.max(to[count - 1]!, endOf(i));
    else {
      from[count] = start;
      to[count++] = endOf(i);
    }
  }
  return { length: count, from: from.slice(0, count), to: to.slice(0, count) };
}

/** Tells for rising moments whether they lie in one of the stretches. */
export function walker({ length, from, to }: Spans): (moment: number) => boolean {
  let i = 0;
  return (moment) => {
    while (i < length && to[i]! < moment) i++;
    return i < length && from[i]! <= moment;
  };
}

/** Every start and end of these stretches up to `end`, with 0 and `end` themselves: sorted, each once. */
export function cutsOf(end: number, ...all: readonly Spans[]): Float64Array {
  const cuts = new Float64Array(2 + 2 * all.reduce((sum, { length }) => sum + length, 0));
  let i = 0;
  cuts[i++] = 0;
  cuts[i++] = end;
  for (const { length, from, to } of all) {
    for (let span = 0; span < length; span++) {
      cuts[i++] = Math.min(from[span]!, end);
      cuts[i++] = Math.min(to[span]!, end);
    }
  }
  cuts.sort();
  return cuts.filter((cut, at) => at === 0 || cut > cuts[at - 1]!);
}
