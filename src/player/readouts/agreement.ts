import type { Formula } from '../../simulation/lab.ts';

/** Whether a count is what its formula says: equal where it is exact, within two standard deviations where expected. */
export function agrees(count: number, { kind, value, sigma }: Formula): boolean {
  const off = Math.abs(count - value);
  return kind === 'exact' ? off < 1e-9 * Math.max(1, Math.abs(value)) : off <= 2 * sigma;
}

/** How far an expected count may lie from its mean and still be no surprise. */
export function band({ value, sigma }: Formula): readonly [number, number] {
  return [Math.max(0, value - 2 * sigma), value + 2 * sigma];
}
