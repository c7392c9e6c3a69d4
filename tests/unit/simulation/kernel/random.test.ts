import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive, exponential, pick, rootKey, uniform } from '../../../../src/simulation/kernel/random.ts';

const seeds = fc.nat(4_294_967_295);

/** Upper 0.01% point of chi-square with 63 degrees of freedom: a hash that spreads passes 9,999 times in 10,000. */
const CHI_SQUARE_63 = 117.4;

describe('keyed randomness', () => {
  test('draws for consecutive numbers, and for consecutive seeds, are uniform', () => {
    for (const draw of [
      (i: number) => uniform(derive(rootKey(7), i)),
      (i: number) => uniform(derive(derive(rootKey(i), 'gap'), 'user-1')),
      (i: number) => uniform(derive(rootKey(7), `service-${i}`)),
    ]) {
      const bins = new Array<number>(64).fill(0);
      for (let i = 0; i < 64_000; i++) bins[Math.floor(draw(i) * 64)]!++;
      const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      expect(chiSquare).toBeLessThan(CHI_SQUARE_63);
    }
  });

  test('a draw depends on its own parts alone', () => {
    fc.assert(
      fc.property(seeds, fc.string(), fc.nat(), (seed, purpose, number) => {
        const first = uniform(derive(derive(rootKey(seed), purpose), number));
        uniform(derive(rootKey(seed), `${purpose}!`));
        expect(uniform(derive(derive(rootKey(seed), purpose), number))).toBe(first);
      }),
    );
  });

  test('exponential draws have their mean', () => {
    let sum = 0;
    for (let i = 0; i < 100_000; i++) sum += exponential(derive(rootKey(3), i), 5);
    expect(sum / 100_000).toBeCloseTo(5, 1);
  });

  test('picking is uniform, and taking a candidate away moves only what had fallen on it', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const counts: Record<string, number> = {};
    for (let i = 0; i < 20_000; i++) {
      const key = derive(rootKey(11), i);
      const chosen = pick(key, all)!;
      counts[chosen] = (counts[chosen] ?? 0) + 1;
      if (chosen !== 'c')
        expect(
          pick(
            key,
            all.filter((one) => one !== 'c'),
          ),
        ).toBe(chosen);
    }
    // four standard deviations of a binomial count
    for (const one of all)
      expect(Math.abs(counts[one]! - 4000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.2 * 0.8));
    expect(pick(rootKey(1), [])).toBeUndefined();
  });
});
