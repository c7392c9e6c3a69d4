import type { Formula } from '../lab.ts';

/** A count that must be met exactly. */
export function exact(value: number, model: string): Formula {
  return { kind: 'exact', value, sigma: 0, model };
}

/** A mean, with the variance of the count around it. */
export function expected(value: number, variance: number, model: string): Formula {
  return { kind: 'expected', value, sigma: Math.sqrt(Math.max(0, variance)), model };
}

/** How many of independent trials succeed: groups of `count` trials with one chance each. */
export function expectedOf(
  groups: readonly { readonly count: number; readonly chance: number }[],
  model: string,
): Formula {
  let mean = 0;
  let variance = 0;
  for (const { count, chance } of groups) {
    mean += count * chance;
    variance += count * chance * (1 - chance);
  }
  return expected(mean, variance, model);
}
