import { signal, type Signal } from '@preact/signals';
import type { LabStore } from '../LabStore.ts';

const open = new WeakMap<LabStore, Signal<boolean>>();

/** Whether a lab's list of keys is open: a button and a key both turn it. */
export function shortcutsOpen(store: LabStore): Signal<boolean> {
  let state = open.get(store);
  if (state === undefined) open.set(store, (state = signal(false)));
  return state;
}
