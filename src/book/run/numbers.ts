import type { LabRunDetail } from '../../player/LabRun.ts';

/** What the book quotes of a run: its scenario on the wire, what was counted, and what the formulas say of the same keys. */
export type RunNumbers = Pick<LabRunDetail, 'scenario' | 'measured' | 'expected'>;

/**
 * The value of an expression over a run: metric paths joined by + and -, at most one division, `scenario.users` for a
 * parameter, whole numbers as they are (`lasted/1000` makes seconds of milliseconds). Undefined where a name is unknown or the
 * division has nothing to divide by.
 * @param source `measured` for what was counted; `expected` takes the formula's value wherever there is one, and is
 *   undefined where no part of the expression has a formula
 */
export function evaluate(
  expression: string,
  run: RunNumbers,
  source: 'measured' | 'expected' = 'measured',
): number | undefined {
  const names = namesIn(expression);
  if (source === 'expected' && !names.some((name) => typeof run.expected[name] === 'number'))
    return undefined;
  const valueOf = (name: string): number | undefined => {
    if (WHOLE.test(name)) return Number(name);
    if (name.startsWith('scenario.')) {
      const value = run.scenario[name.slice('scenario.'.length)];
      return typeof value === 'number' ? value : undefined;
    }
    return (source === 'expected' ? run.expected[name] : null) ?? run.measured[name];
  };
  const sum = (terms: string): number | undefined => {
    let total = 0;
    for (const [, sign, name = ''] of terms.matchAll(/([+-]?)([^+-]+)/g)) {
      const value = valueOf(name);
      if (value === undefined) return undefined;
      total += sign === '-' ? -value : value;
    }
    return total;
  };
  const [above = '', below] = expression.replace(/\s/g, '').split('/');
  const numerator = sum(above);
  if (below === undefined) return numerator;
  const denominator = sum(below);
  return numerator === undefined || denominator === undefined || denominator === 0
    ? undefined
    : numerator / denominator;
}

/** The names an expression speaks of. */
export function namesIn(expression: string): string[] {
  return expression
    .replace(/\s/g, '')
    .split(/[+/-]/)
    .filter((name) => name !== '' && !WHOLE.test(name));
}

const WHOLE = /^\d+$/;
