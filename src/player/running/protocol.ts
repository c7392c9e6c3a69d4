import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';

/** What the page tells the worker. */
export type ToWorker =
  | { readonly kind: 'run'; readonly id: number; readonly scenario: Scenario }
  | { readonly kind: 'cancel'; readonly id: number };

/** What the worker tells the page; `at` is the virtual time reached, µs. */
export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly recording: Recording }
  | { readonly kind: 'progress'; readonly id: number; readonly at: number }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string; readonly field: string };
