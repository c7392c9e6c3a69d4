import { useRef } from 'preact/hooks';
import type { LabStore } from '../LabStore.ts';

/**
 * Whom of these buttons are aimed at: who is picked out, or was picked out last among them. Picking out somebody else leaves
 * that as it was. Undefined where nobody of these was yet, or they are no longer there.
 */
export function useTarget(store: LabStore, names: readonly string[]): string | undefined {
  const aimed = useRef('');
  if (names.includes(store.target.value)) aimed.current = store.target.value;
  return names.includes(aimed.current) ? aimed.current : undefined;
}
