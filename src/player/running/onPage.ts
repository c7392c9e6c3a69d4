import { simulate } from '../../simulation/kernel/simulate.ts';
import { labOf } from '../../simulation/labs/registry.ts';
import type { RunScenario } from './runner.ts';

/** Runs a scenario on the page's own thread, letting the page breathe in between. */
export const runOnPage: RunScenario = (scenario, signal, onProgress) =>
  simulate(labOf(scenario.lab), scenario, {
    signal,
    pause: (at) => {
      onProgress(at);
      return new Promise((resolve) => setTimeout(resolve));
    },
  });
