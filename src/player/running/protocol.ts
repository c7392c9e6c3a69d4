import type { Metrics } from '../../simulation/lab.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';
import type { Run } from '../run.ts';

/** What the page tells the worker. `run` names an earlier run by its id. */
export type ToWorker =
  | { readonly kind: 'run'; readonly id: number; readonly scenario: Scenario }
  | { readonly kind: 'count'; readonly id: number; readonly run: number; readonly until: number }
  | { readonly kind: 'drop'; readonly run: number };

/** What the worker tells the page; `at` is the virtual time reached, µs. */
export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly run: Run }
  | { readonly kind: 'counted'; readonly id: number; readonly metrics: Metrics }
  | { readonly kind: 'progress'; readonly id: number; readonly at: number }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string; readonly field: string };

/** Runs of so many messages are counted up to a moment on the page, in a millisecond; longer ones by the worker. */
export const COUNTED_ON_PAGE = 2_000;
