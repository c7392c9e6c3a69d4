import { formatNumber, type NumberStyle } from '../run/format.ts';
import { evaluate } from '../run/numbers.ts';
import { onRun } from './runs.ts';

/** Numbers in sentences follow the reader's own runs. */
for (const number of document.querySelectorAll<HTMLElement>('[data-run-of]')) {
  const { runOf = '', value = '', source, style = '{}', awaited = '' } = number.dataset;
  onRun(runOf, awaited, (run) => {
    const counted = evaluate(value, run, source === 'expected' ? 'expected' : 'measured');
    number.textContent = formatNumber(counted, JSON.parse(style) as NumberStyle);
  });
}
