import { LAB_RUN, type LabRunDetail } from '../../player/LabRun.ts';
import type { RunNumbers } from '../run/numbers.ts';

const latest = new Map<string, RunNumbers>();
const listeners = new Set<(figure: string, run: RunNumbers) => void>();
/** Figures whose lab the reader has used: what a lab runs by itself when it comes into sight is not the reader's. */
const used = new Set<string>();

document.addEventListener(LAB_RUN, (event) => {
  const run = (event as CustomEvent<LabRunDetail>).detail;
  latest.set(run.figure, run);
  if (used.has(run.figure)) publish(run.figure);
});

for (const act of ['click', 'input', 'keydown']) {
  // In the capture phase: a lab's own handler may run it again, and that run is the reader's already.
  document.addEventListener(act, (event) => use(event), { capture: true });
}

function use(event: Event): void {
  if (event instanceof KeyboardEvent && (event.key === 'Tab' || event.key === 'Shift')) return;
  const lab = event.target instanceof Element ? event.target.closest<HTMLElement>('.lab[data-figure]') : null;
  const figure = lab?.dataset['figure'];
  if (figure === undefined || used.has(figure)) return;
  used.add(figure);
  publish(figure);
}

function publish(figure: string): void {
  const run = latest.get(figure);
  if (run) for (const listen of listeners) listen(figure, run);
}

/** The reader's newest run of a figure, if there is one and it has the awaited faults. */
export function latestRun(figure: string, awaited: string): RunNumbers | undefined {
  const run = used.has(figure) ? latest.get(figure) : undefined;
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
