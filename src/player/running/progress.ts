import type { Scenario } from '../../simulation/scenario/scenario.ts';

/** The share of a run that is done when it has reached a virtual time, µs; 0 to 1. */
export function progressOf({ parameters }: Scenario, at: number): number {
  const duration = Number(parameters['duration'] ?? 0);
  return duration > 0 ? Math.min(1, at / duration) : 0;
}

/** How far a run is, in a sentence for the reader. */
export function runningSentence(progress: number): string {
  return `실행하는 중이에요 (${Math.round(progress * 100)}%) `;
}
