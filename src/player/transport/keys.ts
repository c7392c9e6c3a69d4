import type { LabStore } from '../LabStore.ts';
import { sayMoment } from './say.ts';

/** What a second of Shift+←/→ is, µs. */
const SECOND = 1_000_000;

/** Whether keys pressed here are the element's own: it is typed into, slid or opened. */
function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('select, textarea, [contenteditable]')) return true;
  return target instanceof HTMLInputElement && !target.hasAttribute('data-scrub');
}

/** The player's keys: space, ←/→ an event, Shift+←/→ a second, Home, End, Esc, Ctrl+Z. True where the key was one of them. */
export function handleKey(store: LabStore, event: KeyboardEvent): boolean {
  if (ownsKeys(event.target) || event.altKey) return false;
  const { clock } = store;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'z') return false;
    store.travel(event.shiftKey ? 'redo' : 'undo');
    return true;
  }
  switch (event.key) {
    case ' ':
      if (event.target instanceof Element && event.target.closest('button, summary, a')) return false;
      toggle(store);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const direction = event.key === 'ArrowLeft' ? -1 : 1;
      if (event.shiftKey) jump(store, clock.t + direction * SECOND);
      else stepTo(store, direction);
      return true;
    }
    case 'Home':
      jump(store, 0);
      return true;
    case 'End':
      jump(store, clock.end);
      return true;
    case 'Escape':
      if (store.selection.value === undefined) clock.pause();
      store.pick(undefined);
      return true;
    default:
      return false;
  }
}

/** Plays or pauses. */
export function toggle(store: LabStore): void {
  store.moved = true;
  if (store.clock.playing.value) {
    store.clock.pause();
    sayMoment(store);
  } else store.clock.play();
}

/** Goes one event on or back and says what happened there. */
export function stepTo(store: LabStore, direction: 1 | -1): void {
  store.moved = true;
  store.clock.step(direction);
  sayMoment(store);
}

/** Goes to a time. */
export function jump(store: LabStore, t: number): void {
  store.moved = true;
  store.clock.seek(t);
}
