/** How something in the diagram stands to the present. */
export type When = 'past' | 'now' | 'future';

/** How a message sent at `at` and ended at `end` stands to t; all in µs. */
export function whenOf(at: number, end: number, t: number): When {
  if (at > t) return 'future';
  return end > t ? 'now' : 'past';
}
