import { SimulationError } from '../../simulation/kernel/errors.ts';
import { simulate } from '../../simulation/kernel/simulate.ts';
import { recordingBuffers } from '../../simulation/kernel/canonical.ts';
import { labOf } from '../../simulation/labs/registry.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';
import { runOf, type Run } from '../run.ts';
import { COUNTED_ON_PAGE, type FromWorker, type ToWorker } from './protocol.ts';

/** Runs scenarios beside the page, and counts. Recordings are handed over, not copied; of long ones a copy stays to count in. */
const running = new Map<number, AbortController>();
const kept = new Map<number, Run>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'run') void run(data.id, data.scenario);
  else if (data.kind === 'count') void count(data.id, data.run, data.until);
  else drop(data.run);
});

async function run(id: number, scenario: Scenario): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const lab = await labOf(scenario.lab);
    const recording = await simulate(lab, scenario, {
      signal: controller.signal,
      // Letting the queue run is what makes a cancel heard.
      pause: (at) => {
        tell({ kind: 'progress', id, at });
        return new Promise((resolve) => setTimeout(resolve));
      },
    });
    const done = runOf(lab, scenario, recording);
    if (recording.messages.length > COUNTED_ON_PAGE) kept.set(id, structuredClone(done));
    tell({ kind: 'done', id, run: done }, recordingBuffers(recording));
  } catch (error) {
    fail(id, error);
  } finally {
    running.delete(id);
  }
}

/** The page wants nothing more of this run, be it under way or done. */
function drop(run: number): void {
  running.get(run)?.abort();
  kept.delete(run);
}

async function count(id: number, run: number, until: number): Promise<void> {
  try {
    const { scenario, recording } = kept.get(run)!;
    const lab = await labOf(scenario.lab);
    const { metrics } = lab.measure(recording, scenario.parameters, until);
    tell({ kind: 'counted', id, metrics });
  } catch (error) {
    fail(id, error);
  }
}

function fail(id: number, error: unknown): void {
  const { code, field } = error instanceof SimulationError ? error : { code: 'failed', field: String(error) };
  tell({ kind: 'failed', id, code, field });
}

function tell(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  postMessage(message, { transfer });
}
