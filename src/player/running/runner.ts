import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Called with the virtual time a run has reached, µs. */
export type OnProgress = (at: number) => void;

/** Runs a scenario; rejects with the reason `signal` was aborted for, or with the run's error. */
export type RunScenario = (
  scenario: Scenario,
  signal: AbortSignal,
  onProgress: OnProgress,
) => Promise<Recording>;

interface Waiting {
  readonly resolve: (recording: Recording) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: OnProgress;
}

let worker: Worker | undefined;
let broken = false;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Runs a scenario in the page's one worker, or on the page itself where no worker can be made (some frames and
 * policies forbid it).
 */
export const runScenario: RunScenario = async (scenario, signal, onProgress) => {
  if (!broken) {
    try {
      return await inWorker(scenario, signal, onProgress);
    } catch (error) {
      if (!(error instanceof WorkerUnusable)) throw error;
    }
  }
  const { runOnPage } = await import('./onPage.ts');
  return runOnPage(scenario, signal, onProgress);
};

class WorkerUnusable extends Error {}

/** A run that failed inside the worker, by the code and field of its error. */
export class RunFailed extends Error {
  readonly code: string;
  readonly field: string;

  constructor(code: string, field: string) {
    super(`${code}: ${field}`);
    this.code = code;
    this.field = field;
  }
}

function inWorker(scenario: Scenario, signal: AbortSignal, onProgress: OnProgress): Promise<Recording> {
  const id = ++lastId;
  const { promise, resolve, reject } = Promise.withResolvers<Recording>();
  const target = workerOf();
  const tell = (message: ToWorker) => target.postMessage(message);
  waiting.set(id, { resolve, reject, onProgress });
  const cancel = () => {
    tell({ kind: 'cancel', id });
    reject(signal.reason);
  };
  signal.addEventListener('abort', cancel);
  tell({ kind: 'run', id, scenario });
  return promise.finally(() => {
    signal.removeEventListener('abort', cancel);
    waiting.delete(id);
  });
}

function workerOf(): Worker {
  if (worker) return worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    broken = true;
    throw new WorkerUnusable();
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const run = waiting.get(data.id);
    if (data.kind === 'progress') run?.onProgress(data.at);
    else if (data.kind === 'done') run?.resolve(data.recording);
    else run?.reject(new RunFailed(data.code, data.field));
  });
  worker.addEventListener('error', () => {
    broken = true;
    for (const { reject } of waiting.values()) reject(new WorkerUnusable());
  });
  return worker;
}
