import type { Lab } from '../lab.ts';
import type { Fields, ValuesOf } from '../scenario/fields.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { SimulationError } from './errors.ts';
import type { Recording } from './recording.ts';
import { World } from './world.ts';

export interface SimulateOptions {
  /** stops the run at its next pause: `simulate` then rejects with `cancelled` */
  readonly signal?: AbortSignal;
  /** awaited every few thousand events, with the virtual time reached in µs: a place to show progress and let others run */
  readonly pause?: (now: number) => void | Promise<void>;
}

const EVENTS_BETWEEN_PAUSES = 4096;

/**
 * Runs a scenario to its end and returns all that happened. The same scenario gives the same canonical recording, byte
 * for byte, in every engine. Rejects with a {@link SimulationError}: `unhandled-message` or `actor-failed` for a mistake
 * in a machine, `compute-failed`, `too-many-events`, `cancelled`.
 */
export async function simulate<F extends Fields>(
  lab: Lab<F>,
  scenario: Scenario<ValuesOf<F>>,
  { signal, pause }: SimulateOptions = {},
): Promise<Recording> {
  const { parameters } = scenario;
  const running = await lab.running();
  const world = new World(Number(parameters['seed'] ?? 0), running.flight(parameters));
  for (const fault of scenario.faults) {
    world.clock.schedule(fault.at, () =>
      world.fault(fault.kind, fault.target, fault.other, () => running.applyFault(world, parameters, fault)),
    );
  }
  running.cast(world, parameters);
  for (const action of scenario.actions) {
    world.clock.schedule(action.at, () =>
      world.act(action.kind, action.target, () => running.applyAction(world, parameters, action)),
    );
  }
  for (let events = 1; ; events++) {
    if (world.jobs.isWaiting) await world.jobs.finish();
    if (!world.clock.step()) break;
    if (events % EVENTS_BETWEEN_PAUSES === 0) {
      await pause?.(world.clock.now);
      if (signal?.aborted === true) throw new SimulationError('cancelled', 'signal');
    }
  }
  return world.recorder.finish(lab.id, world.clock.now);
}
