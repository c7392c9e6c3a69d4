import { type Formula, metricAt } from '../../simulation/lab.ts';
import type { LabView } from '../LabView.ts';
import { agrees, band } from '../readouts/agreement.ts';
import type { Run } from '../run.ts';
import { metricText } from '../words/metricWords.ts';

/** A counted number of a run and its formula, as a picture or a printed page says them. */
export interface NumberLine {
  readonly label: string;
  /** `56건` */
  readonly count: string;
  /** `식 56건 · 일치`; empty where no formula speaks of it */
  readonly formula: string;
}

/** The main numbers of a run, in the order of the readouts. */
export function numbersOf(view: LabView, { scenario, metrics, formulas }: Run): readonly NumberLine[] {
  return view.metrics
    .filter(({ first }) => first?.(scenario.parameters))
    .map((words) => {
      const { path, label } = words;
      const number = (value: number) => metricText(words, value);
      const count = metricAt(metrics, path) ?? 0;
      const formula = formulas[path];
      return { label, count: number(count), formula: formula ? formulaWord(formula, count, number) : '' };
    });
}

function formulaWord(formula: Formula, count: number, number: (value: number) => string): string {
  const [low, high] = band(formula);
  const says =
    formula.kind === 'exact'
      ? `식 ${number(formula.value)}`
      : `식 약 ${number(formula.value)} (${number(low)}–${number(high)})`;
  return `${says} · ${agrees(count, formula) ? '일치' : '불일치'}`;
}
