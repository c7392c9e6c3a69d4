/** The date that time 0 of a run stands for, in Unix seconds: 2026-01-01T00:00:00Z. */
export const EPOCH = 1_767_225_600;

/** The Unix time, in whole seconds, that stands for a time of the run (µs). */
export function unixSeconds(us: number): number {
  return EPOCH + Math.floor(us / 1_000_000);
}
