import type { Recording } from '../simulation/kernel/recording.ts';
import { flattenMetrics, type Formulas, type Lab, type Metrics } from '../simulation/lab.ts';
import { wireScenario, type Scenario } from '../simulation/scenario/scenario.ts';
import type { LabRunDetail } from './LabRun.ts';

/** A run the player shows: a scenario, what happened, what was counted and what theory says of it. */
export interface Run {
  readonly scenario: Scenario;
  readonly recording: Recording;
  readonly metrics: Metrics;
  readonly formulas: Formulas;
}

/** Counts a recording and asks the lab's formulas. */
export function runOf(lab: Lab, scenario: Scenario, recording: Recording): Run {
  const { metrics, counts } = lab.measure(recording, scenario.parameters);
  return {
    scenario,
    recording,
    metrics,
    formulas: lab.formulas(scenario, counts),
  };
}

/** What the page is told of a run. */
export function runDetail(lab: Lab, figure: string, { scenario, metrics, formulas }: Run): LabRunDetail {
  const measured = Object.fromEntries(flattenMetrics(metrics));
  return {
    figure,
    lab: lab.id,
    scenario: wireScenario(lab, scenario),
    metrics: measured,
    formulas: Object.fromEntries(Object.entries(formulas).map(([path, { value }]) => [path, value])),
    measured,
    expected: Object.fromEntries(Object.keys(measured).map((path) => [path, formulas[path]?.value ?? null])),
  };
}
