const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A whole number >= 0 in base 62, as Django writes the time of a signature. */
export function toBase62(value: number): string {
  const rest = Math.floor(value / 62);
  return (rest === 0 ? '' : toBase62(rest)) + DIGITS[value % 62]!;
}

/** The number that a text in base 62 stands for. */
export function fromBase62(text: string): number {
  return [...text].reduce((value, digit) => value * 62 + DIGITS.indexOf(digit), 0);
}
