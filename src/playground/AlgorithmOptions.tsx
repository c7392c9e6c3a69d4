import type { JSX } from 'preact';
import { ALGORITHMS } from '../jwt/algorithms.ts';
import { missingAlgorithms } from './missingAlgorithms.ts';

/** All algorithms as options of a list; those that this browser lacks can't be chosen and say so. */
export function AlgorithmOptions(): JSX.Element {
  const missing = missingAlgorithms.value;
  return (
    <>
      {ALGORITHMS.map(({ name }) => (
        <option key={name} value={name} disabled={missing.includes(name)}>
          {missing.includes(name) ? `${name} (이 브라우저에 없어요)` : name}
        </option>
      ))}
    </>
  );
}
