/** Counts by key. */
export class Tally<K> {
  readonly counts = new Map<K, number>();

  add(key: K, count = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }
}
