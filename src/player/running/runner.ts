import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Metrics } from '../../simulation/lab.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';
import type { Run } from '../run.ts';
import { askWorker, nextId, tellWorker, WorkerUnusable } from './pageWorker.ts';

/** Called with the virtual time a run has reached, µs. */
export type OnProgress = (at: number) => void;

/** Runs a scenario and counts it; rejects with the reason `signal` was aborted for, or with the run's error. */
export type RunScenario = (scenario: Scenario, signal: AbortSignal, onProgress: OnProgress) => Promise<Run>;

/** Counts a run up to a moment, µs, inclusive. */
export type CountUpTo = (run: Run, until: number) => Promise<Metrics>;

/** The worker's ids of the runs it made, by their recordings. It keeps a copy of a long one for as long as the page has it. */
const ids = new WeakMap<Recording, number>();
const gone = new FinalizationRegistry<number>((run) => tellWorker({ kind: 'drop', run }));

/** Runs a scenario in the page's worker, or on the page itself where there can be no worker. */
export const runScenario: RunScenario = async (scenario, signal, onProgress) => {
  const id = nextId();
  const aborted = Promise.withResolvers<never>();
  const cancel = () => {
    tellWorker({ kind: 'drop', run: id });
    aborted.reject(signal.reason);
  };
  signal.addEventListener('abort', cancel);
  try {
    const asked = askWorker({ kind: 'run', id, scenario }, onProgress);
    const answer = await Promise.race([asked, aborted.promise]);
    if (answer.kind !== 'done') throw new Error(answer.kind);
    const run = { ...answer.run, scenario };
    ids.set(run.recording, id);
    gone.register(run.recording, id);
    return run;
  } catch (error) {
    if (!(error instanceof WorkerUnusable)) throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  return (await import('./onPage.ts')).runOnPage(scenario, signal, onProgress);
};

/** Counts a run up to a moment in the worker that made it, or on the page where none did. */
export const countUpTo: CountUpTo = async (run, until) => {
  const id = ids.get(run.recording);
  try {
    if (id === undefined) throw new WorkerUnusable();
    const answer = await askWorker({ kind: 'count', id: nextId(), run: id, until }, () => {});
    if (answer.kind !== 'counted') throw new Error(answer.kind);
    return answer.metrics;
  } catch (error) {
    if (!(error instanceof WorkerUnusable)) throw error;
  }
  return (await import('./onPage.ts')).countOnPage(run, until);
};
