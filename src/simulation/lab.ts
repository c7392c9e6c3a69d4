import type { AnyStateMachine } from 'xstate';
import type { Flight } from './kernel/network.ts';
import type { Recording } from './kernel/recording.ts';
import type { World } from './kernel/world.ts';
import type { UserAction } from './scenario/action.ts';
import type { Fault } from './scenario/fault.ts';
import type { Fields, ValuesOf } from './scenario/fields.ts';
import type { LabProblem, Scenario } from './scenario/scenario.ts';
import type { Kinds } from './scenario/timed.ts';

/** Counted numbers by name, nested one level at most: `metrics.replicationMessages.write`. */
export type Metrics = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/**
 * What theory says a metric should be. `exact` must be equal to the count; `expected` is a mean, with the standard
 * deviation of the count around it where that is known in closed form, and is shown with its 2-sigma band.
 */
export interface Formula {
  readonly kind: 'exact' | 'expected';
  readonly value: number;
  /** standard deviation, in the metric's unit; 0 for exact */
  readonly sigma: number;
  /** the model's name in the editorial dossier, e.g. `M2` */
  readonly model: string;
}

/** Formulas by the path of the metric they speak of, e.g. `replicationMessages.write`. */
export type Formulas = Readonly<Record<string, Formula>>;

/** What a lab counted: the metrics it shows, and the finer counts its formulas are evaluated on. */
export interface Measurement<M extends Metrics = Metrics, C = unknown> {
  readonly metrics: M;
  readonly counts: C;
}

/** The part of a lab that makes things happen. */
export interface RunningLab<F extends Fields = Fields> {
  /** How long messages travel. */
  flight(parameters: ValuesOf<F>): Flight;
  /** The machines its actors run, by the id the cast gives them: what their pictures are drawn from. */
  readonly machines: Readonly<Record<string, AnyStateMachine>>;
  /** Puts the actors into the world, at time 0. */
  cast(world: World, parameters: ValuesOf<F>): void;
  /** Does a fault to the world, at its time. */
  applyFault(world: World, parameters: ValuesOf<F>, fault: Fault): void;
  /** Has a user do something, at its time: what a click of theirs would have done. */
  applyAction(world: World, parameters: ValuesOf<F>, action: UserAction): void;
}

/**
 * A lab of the model: what a new lab must bring. Its words, controls and views live in `src/labs/<id>`.
 * `measure` counts from the recording alone; `formulas` sees the scenario and counts, never the recording.
 */
export interface Lab<F extends Fields = Fields, M extends Metrics = Metrics, C = unknown> {
  readonly id: string;
  readonly fields: F;
  /** The faults it offers, by kind; `commonFaults` are those the player has words for. */
  readonly faultKinds: Kinds;
  /** What its users can be made to do, by kind, e.g. `write`. */
  readonly actionKinds: Kinds;
  /** Why this fault can't be done here, given the ones before it; undefined where it can. */
  faultProblem(parameters: ValuesOf<F>, before: readonly Fault[], fault: Fault): LabProblem | undefined;
  /** Why this user can't do that here; undefined where they can. */
  actionProblem(parameters: ValuesOf<F>, action: UserAction): LabProblem | undefined;
  /** Loads what runs it: whoever only counts a recording or checks a scenario never waits for the machines. */
  readonly running: () => Promise<RunningLab<F>>;
  /** Counts from the recording; with `until`, only what happened up to that time (µs, inclusive). */
  measure(recording: Recording, parameters: ValuesOf<F>, until?: number): Measurement<M, C>;
  formulas(scenario: Scenario<ValuesOf<F>>, counts: C): Formulas;
}

/** A metric by its path; undefined where there is none. */
export function metricAt(metrics: Metrics, path: string): number | undefined {
  const [name = '', part] = path.split('.');
  const value = metrics[name];
  if (part === undefined) return typeof value === 'number' ? value : undefined;
  return typeof value === 'object' ? value[part] : undefined;
}

/** All paths of the metrics with their values, in order. */
export function flattenMetrics(metrics: Metrics): readonly (readonly [string, number])[] {
  return Object.entries(metrics).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [[name, value] as const]
      : Object.entries(value).map(([part, count]) => [`${name}.${part}`, count] as const),
  );
}
