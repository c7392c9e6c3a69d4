import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

/** A short run: guessing depends on the sessions alone. */
const short = { duration: '20s', users: 1, rate: 0.01 } as const;

describe('guessing session IDs', () => {
  test('64 bits, 100,000 sessions, 10,000 guesses a second: 584.5 years on average', async () => {
    const { formulas } = await run({ entropy: 64, sessions: 100_000, guesses: 10_000, duration: '10s' });
    const years = formulas['guessing.seconds']!.value / (365.25 * 24 * 3600);
    expect(years).toBeCloseTo(584.5, 1);
    expect(formulas['guessing.untilHit']!.model).toBe('M18');
  });

  test('one session takes half of all IDs, many take all IDs divided by their number', async () => {
    const one = await run({ ...short, entropy: 20, sessions: 1 });
    expect(one.formulas['guessing.untilHit']).toMatchObject({ value: (1_048_576 + 1) / 2, model: 'M19' });
    const many = await run({ ...short, entropy: 32, sessions: 10_000 });
    expect(many.formulas['guessing.untilHit']!.value).toBeCloseTo(4_294_967_297 / 10_001, 6);
  });

  test.each([
    [16, 1],
    [16, 9],
    [20, 100],
    [40, 50],
    [64, 20],
    [128, 3],
  ])('%i bits, %i sessions: the mean of many seeds meets the formula', async (entropy, sessions) => {
    const seeds = 300;
    let sum = 0;
    let formula = { value: 0, sigma: 0 };
    for (let seed = 0; seed < seeds; seed++) {
      const { metrics, formulas } = await run({
        entropy,
        sessions,
        seed,
        users: 1,
        rate: 0.01,
        duration: '100ms',
      });
      sum += metrics.guessing.untilHit;
      formula = formulas['guessing.untilHit']!;
    }
    // Three standard errors.
    expect(Math.abs(sum / seeds - formula.value)).toBeLessThan((3 * formula.sigma) / Math.sqrt(seeds));
  });

  test('where every ID is taken the first guess hits, and every guess does', async () => {
    const { metrics, formulas } = await run({ ...short, entropy: 16, sessions: 100_000, guesses: 1000 });
    expect(metrics.guessing).toEqual({ untilHit: 1, seconds: 0.001, made: 20_000, hits: 20_000 });
    expect(formulas['guessing.hits']).toMatchObject({ value: 20_000, sigma: 0 });
    expect(formulas['guessing.untilHit']).toMatchObject({ value: 1, sigma: 0 });
  });

  test('as many guesses hit as lie among those made', async () => {
    let [sum, mean, variance] = [0, 0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const { metrics, formulas } = await run({ ...short, entropy: 20, sessions: 1000, guesses: 5000, seed });
      const { untilHit, made, hits } = metrics.guessing;
      expect(made).toBe(100_000);
      expect(hits > 0).toBe(untilHit <= made);
      sum += hits;
      mean += formulas['guessing.hits']!.value;
      variance += formulas['guessing.hits']!.sigma ** 2;
    }
    expect(Math.abs(sum - mean)).toBeLessThan(3 * Math.sqrt(variance));
  });

  test('nobody guesses at 0 a second', async () => {
    const { metrics, formulas } = await run({ ...short, guesses: 0 });
    expect(metrics.guessing).toMatchObject({ seconds: 0, made: 0, hits: 0 });
    expect(formulas['guessing.seconds']).toBeUndefined();
  });

  test.each([16, 17, 63, 64, 65, 128])('session IDs have %i random bits', async (entropy) => {
    const { recording } = await run({
      entropy,
      users: 12,
      rate: 1,
      duration: '10s',
      guesses: 0,
      sessions: 1,
    });
    const kind = recording.strings.indexOf('session');
    const ids = [
      ...new Set(
        Array.from(recording.holdings.key).filter((_, row) => recording.holdings.kind[row] === kind),
      ),
    ].map((text) => recording.strings[text]!);
    expect(ids.length).toBeGreaterThanOrEqual(12);
    for (const id of ids) {
      expect(id).toMatch(new RegExp(`^[0-9a-f]{${Math.ceil(entropy / 4)}}$`));
      expect(BigInt(`0x${id}`) < 1n << BigInt(entropy)).toBe(true);
    }
  });
});
