/**
 * Moves things of one size apart on a line, as little as can be: each as near to where it wants to be as its neighbours
 * and the two ends let it. Where there is no room for all, they overlap evenly.
 * @param wanted where the middle of each wants to be, rising
 * @returns where the middle of each comes to be, in the same order
 */
export function spread(
  wanted: readonly number[],
  size: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const step = Math.min(
    size,
    wanted.length > 1 ? Math.max(0, high - low - size) / (wanted.length - 1) : size,
  );
  const [first, last] = [low + size / 2, high - size / 2];
  // Moved back by its number of steps, each only has to stay behind the one before: runs that don't are averaged.
  const runs: { sum: number; count: number }[] = [];
  for (const [i, middle] of wanted.entries()) {
    runs.push({ sum: middle - i * step, count: 1 });
    while (runs.length > 1 && meanOf(runs.at(-2)!) >= meanOf(runs.at(-1)!)) {
      const { sum, count } = runs.pop()!;
      runs.at(-1)!.sum += sum;
      runs.at(-1)!.count += count;
    }
  }
  const room = Math.max(first, last - (wanted.length - 1) * step);
  return runs
    .flatMap((run) => Array.from({ length: run.count }, () => Math.min(room, Math.max(first, meanOf(run)))))
    .map((middle, i) => middle + i * step);
}

function meanOf({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
