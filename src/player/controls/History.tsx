import type { JSX } from 'preact';
import { pressable } from '../../site/pressable.ts';
import type { LabStore } from '../LabStore.ts';

/** Undoes the last change of the scenario, or does an undone one again. */
export function History({ store }: { readonly store: LabStore }): JSX.Element {
  // Whatever can be undone has changed the scenario: following it keeps the buttons up to date.
  void store.scenario.value;
  const { undo, redo } = store.undoable;
  const button = (label: string, keys: string, direction: 'undo' | 'redo', can: boolean) => (
    <button
      type="button"
      class="lab-mini"
      title={`${label} (${keys})`}
      disabled={!store.live}
      {...pressable(can, () => store.travel(direction))}
    >
      {label}
    </button>
  );
  return (
    <div class="lab-history" role="group" aria-label="되짚기">
      {button('실행 취소', 'Ctrl+Z', 'undo', undo)}
      {button('다시 실행', 'Ctrl+Shift+Z', 'redo', redo)}
    </div>
  );
}
