import { LAB_RUN, type LabRunDetail } from '../../player/LabRun.ts';
import type { RunNumbers } from '../run/numbers.ts';

const latest = new Map<string, RunNumbers>();
const listeners = new Set<(figure: string, run: RunNumbers) => void>();

document.addEventListener(LAB_RUN, (event) => {
  const run = (event as CustomEvent<LabRunDetail>).detail;
  latest.set(run.figure, run);
  for (const listen of listeners) listen(run.figure, run);
});

/** The reader's newest run of a figure, if there is one and it has the awaited faults. */
export function latestRun(figure: string, awaited: string): RunNumbers | undefined {
  const run = latest.get(figure);
  return run && hasFaults(run, awaited) ? run : undefined;
}

/**
 * Calls back with every run of a figure from now on that has the awaited faults.
 * @param awaited faults without their times, separated by spaces: `kill:service-2`
 */
export function onRun(figure: string, awaited: string, listen: (run: RunNumbers) => void): void {
  listeners.add((of, run) => {
    if (of === figure && hasFaults(run, awaited)) listen(run);
  });
}

/** Whether a run has each of these faults, at whatever time. */
export function hasFaults(run: RunNumbers, awaited: string): boolean {
  const faults = run.scenario['fault'];
  const happened = Array.isArray(faults) ? faults.map((fault: string) => fault.replace(/@.*/, '')) : [];
  return awaited.split(' ').every((fault) => fault === '' || happened.includes(fault));
}
