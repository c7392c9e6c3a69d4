import { simulate } from '../../simulation/kernel/simulate.ts';
import { labOf } from '../../simulation/labs/registry.ts';
import { runOf } from '../run.ts';
import type { CountUpTo, RunScenario } from './runner.ts';

/** Runs a scenario on the page's own thread, letting the page breathe in between. */
export const runOnPage: RunScenario = async (scenario, signal, onProgress) => {
  const lab = await labOf(scenario.lab);
  const recording = await simulate(lab, scenario, {
    signal,
    pause: (at) => {
      onProgress(at);
      return new Promise((resolve) => setTimeout(resolve));
    },
  });
  return runOf(lab, scenario, recording);
};

/** Counts a run up to a moment on the page's own thread. */
export const countOnPage: CountUpTo = async ({ scenario, recording }, until) =>
  (await labOf(scenario.lab)).measure(recording, scenario.parameters, until).metrics;
