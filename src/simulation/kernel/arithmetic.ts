/**
 * Logarithm and exponential made of + - * / alone, so that every engine computes the same last bit: `Math.log` and
 * `Math.exp` do not agree between Node, Chromium and Firefox, and one differing draw makes a different run.
 */

const LN2 = 0.6931471805599453;
const SQRT_HALF = 0.7071067811865476;

/** x·x: engines may differ in `**`. */
export function square(x: number): number {
  return x * x;
}

/** Natural logarithm of x > 0, with a relative error below 1e-15. */
export function ln(x: number): number {
  let mantissa = x;
  let exponent = 0;
  for (; mantissa < SQRT_HALF; exponent--) mantissa *= 2;
  for (; mantissa > 2 * SQRT_HALF; exponent++) mantissa /= 2;
  // ln m = 2 artanh((m - 1)/(m + 1)); |s| <= 0.172, so twelve terms reach the last bit.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let k = 23; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return exponent * LN2 + 2 * s * sum;
}

/** e^x for |x| < 700, with a relative error below 1e-14. */
export function exp(x: number): number {
  const twos = Math.round(x / LN2);
  const rest = x - twos * LN2;
  let sum = 1;
  for (let k = 18; k >= 1; k--) sum = 1 + (rest / k) * sum;
  for (let k = 0; k < Math.abs(twos); k++) sum = twos > 0 ? sum * 2 : sum / 2;
  return sum;
}
