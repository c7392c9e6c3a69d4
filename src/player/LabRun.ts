import type { WireScenario } from '../simulation/scenario/scenario.ts';

/** What a lab tells the page after each run, as the `detail` of its bubbling event `labrun`. */
export interface LabRunDetail {
  /** the figure's id on its page */
  readonly figure: string;
  readonly lab: string;
  readonly scenario: WireScenario;
  /** counted, by metric path */
  readonly metrics: Readonly<Record<string, number>>;
  /** the formula's value, by metric path */
  readonly formulas: Readonly<Record<string, number>>;
  /** what the lab's readouts show: the same numbers as `metrics` */
  readonly measured: Readonly<Record<string, number>>;
  /** the formula’s value for every metric path; null where no formula speaks of it */
  readonly expected: Readonly<Record<string, number | null>>;
}

/** The name of the event. */
export const LAB_RUN = 'labrun';
