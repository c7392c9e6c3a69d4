import type { JSX } from 'preact';
import { type Formula, metricAt } from '../../simulation/lab.ts';
import type { Run } from '../run.ts';

/** A number of the pinned run, and its formula. */
export interface Versus {
  readonly count: number;
  readonly formula: Formula | undefined;
}

/** The number at a metric path in the pinned run; undefined where none is pinned. */
export function versusOf(pinned: Run | undefined, path: string): Versus | undefined {
  return pinned && { count: metricAt(pinned.metrics, path) ?? 0, formula: pinned.formulas[path] };
}

/** What the columns of numbers are while runs are compared. */
export function CompareHeads(): JSX.Element {
  return (
    <>
      <span class="lab-head">A</span>
      <span class="lab-head">B</span>
      <span class="lab-head">차이</span>
    </>
  );
}

/** The number of run A, named for those who don't see the columns. */
export function ValueOfA({ value }: { readonly value: string }): JSX.Element {
  return (
    <span class="lab-value-a">
      <span class="lab-hidden">A </span>
      {value}
      <span class="lab-hidden">, B </span>
    </span>
  );
}

interface ChangeProps {
  readonly before: number;
  readonly after: number;
  /** rising is bad news */
  readonly bad: boolean;
  readonly number: (value: number) => string;
}

/** How far B is from A, with its sign. Only where rising is bad news does the colour judge it. */
export function Change({ before, after, bad, number }: ChangeProps): JSX.Element {
  const change = after - before;
  const sign = change > 0 ? '+' : '−';
  const judged = change === 0 ? 'is-same' : !bad ? '' : change > 0 ? 'is-worse' : 'is-better';
  return (
    <span class={`lab-change ${judged}`} data-change={String(change)}>
      <span class="lab-hidden">, 차이 </span>
      {change === 0 ? '같음' : sign + number(Math.abs(change))}
    </span>
  );
}
