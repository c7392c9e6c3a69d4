import { type Signal, signal } from '@preact/signals';
import { ALGORITHMS, type AlgorithmName } from '../jwt/algorithms.ts';
import { availableAlgorithms } from '../jwt/keys/available.ts';

/** The algorithms that this browser was found to lack; none before it was looked for. */
export const missingAlgorithms: Signal<readonly AlgorithmName[]> = signal([]);

/** Looks which algorithms this browser lacks. Web Crypto has no way to ask: each is tried, so this waits until nothing else is to do. */
export function findMissingAlgorithms(): void {
  const find = async () => {
    const available = await availableAlgorithms();
    missingAlgorithms.value = ALGORITHMS.map(({ name }) => name).filter((name) => !available.get(name));
  };
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void find());
  else setTimeout(() => void find(), 1000);
}
