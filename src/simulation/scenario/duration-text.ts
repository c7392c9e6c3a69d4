const microsecondsIn = { us: 1, ms: 1_000, s: 1_000_000, m: 60_000_000 } as const;

/** Microseconds of a duration's text, rounded to a whole one; NaN where the text is none. */
export function microseconds(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(us|ms|s|m)$/.exec(text);
  return match ? Math.round(Number(match[1]) * microsecondsIn[match[2] as keyof typeof microsecondsIn]) : NaN;
}

/** The shortest exact text of a duration in microseconds: seconds where they are whole or have at most 3 decimals. */
export function formatDuration(us: number): string {
  if (us % 1_000_000 === 0) return `${us / 1_000_000}s`;
  if (us >= 1_000_000 && us % 1_000 === 0) return `${us / 1_000_000}s`;
  if (us % 1_000 === 0) return `${us / 1_000}ms`;
  return `${us}us`;
}
