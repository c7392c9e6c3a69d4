import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, ln } from '../../../../src/simulation/kernel/arithmetic.ts';

describe('arithmetic without Math.log and Math.exp', () => {
  test('the logarithm agrees with the engine to 15 digits over all magnitudes', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
  });

  test('the exponential agrees with the engine to 13 digits and undoes the logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-12);
      }),
    );
  });

  test('the logarithm of some numbers has these very bits, in every engine', () => {
    const bits = (x: number) => new BigUint64Array(Float64Array.of(x).buffer)[0]!.toString(16);
    expect([0.1, 0.5, 0.999, 2, 1e-9].map((x) => bits(ln(x)))).toMatchInlineSnapshot(`
      [
        "c0026bb1bbb55515",
        "bfe62e42fefa39ef",
        "bf5064670d979b73",
        "3fe62e42fefa39ef",
        "c034b927f32bffb8",
      ]
    `);
  });
});
