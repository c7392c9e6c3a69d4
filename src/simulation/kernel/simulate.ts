import type { Lab } from '../lab.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Fields, ValuesOf } from '../scenario/fields.ts';
import type { Recording } from './recording.ts';

export interface SimulateOptions {
  /** stops the run: `simulate` then rejects with `cancelled` */
  readonly signal?: AbortSignal;
  /** told now and then how far the run has come: virtual time over the scenario's duration, 0 to 1 */
  readonly onProgress?: (share: number) => void;
}

export declare function simulate<F extends Fields>(
  lab: Lab<F>,
  scenario: Scenario<ValuesOf<F>>,
  options?: SimulateOptions,
): Promise<Recording>;
