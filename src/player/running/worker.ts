import { SimulationError } from '../../simulation/kernel/errors.ts';
import { simulate } from '../../simulation/kernel/simulate.ts';
import { recordingBuffers } from '../../simulation/kernel/canonical.ts';
import { labOf } from '../../simulation/labs/registry.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Runs scenarios beside the page. Recordings are handed over, not copied. */
const running = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') running.get(data.id)?.abort();
  else void run(data.id, data.scenario);
});

async function run(id: number, scenario: Scenario): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const recording = await simulate(labOf(scenario.lab), scenario, {
      signal: controller.signal,
      // Letting the queue run is what makes a cancel heard.
      pause: (at) => {
        tell({ kind: 'progress', id, at });
        return new Promise((resolve) => setTimeout(resolve));
      },
    });
    tell({ kind: 'done', id, recording }, recordingBuffers(recording));
  } catch (error) {
    const { code, field } =
      error instanceof SimulationError ? error : { code: 'failed', field: String(error) };
    tell({ kind: 'failed', id, code, field });
  } finally {
    running.delete(id);
  }
}

function tell(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  postMessage(message, { transfer });
}
