/** A bound that a measured value has to keep: not above `max`, not below `min`. */
export type Budget = { max: number } | { min: number };

/** One line of the table of `npm run bench`. Only a row with a budget can fail. */
export type BenchRow = { what: string; value: number; unit: string; budget?: Budget };

/** A file of tests/bench: what it measures, and how. */
export type Bench = { name: string; run: () => Promise<BenchRow[]> };

/** Whether a row keeps its budget; undefined when it has none. */
export function keepsBudget({ value, budget }: BenchRow): boolean | undefined {
  if (!budget) return undefined;
  return 'max' in budget ? value <= budget.max : value >= budget.min;
}

/** Rows as aligned text: what, value and unit, budget, verdict. */
export function benchTable(rows: BenchRow[]): string {
  const cells = rows.map((row) => [row.what, amount(row), budgetText(row), verdict(row)]);
  const width = (column: number) => Math.max(0, ...cells.map((line) => (line[column] ?? '').length));
  return cells
    .map(([what = '', value = '', budget = '', kept = '']) =>
      `  ${what.padEnd(width(0))}  ${value.padStart(width(1))}  ${budget.padEnd(width(2))}  ${kept}`.trimEnd(),
    )
    .join('\n');
}

function amount({ value, unit }: BenchRow): string {
  const digits = Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1;
  return `${value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}

function budgetText({ budget }: BenchRow): string {
  if (!budget) return '';
  return 'max' in budget
    ? `≤ ${budget.max.toLocaleString('en-US')}`
    : `≥ ${budget.min.toLocaleString('en-US')}`;
}

function verdict(row: BenchRow): string {
  const kept = keepsBudget(row);
  return kept === undefined ? '' : kept ? 'ok' : 'EXCEEDED';
}
