import type { LabStore } from '../LabStore.ts';
import { jump, jumpToRefusal, stepTo, toggle } from './jump.ts';
import { clearLoop, loopFromHere, loopToHere, toggleLoop } from './loop.ts';
import { shortcutsOpen } from './shortcutsOpen.ts';

/** What a second of Shift+←/→ is, µs. */
const SECOND = 1_000_000;

/** What keys on a Latin keyboard are called by where they lie; a Hangul one gives other letters. */
const byPlace: Readonly<Record<string, string>> = {
  KeyN: 'n',
  KeyL: 'l',
  KeyZ: 'z',
  BracketLeft: '[',
  BracketRight: ']',
};

/** Whether keys pressed here are the element's own: it is typed into, slid or opened. */
function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('select, textarea, [contenteditable]')) return true;
  return target instanceof HTMLInputElement && !target.hasAttribute('data-scrub');
}

/** The name of a key; a letter's or a bracket's is the same in either state of a Korean keyboard. */
function nameOf(event: KeyboardEvent): string {
  const { key, code } = event;
  if (key.length === 1 && key >= ' ' && key <= '~') return key.toLowerCase();
  return byPlace[code] ?? key;
}

/**
 * The player's keys: space, ←/→ an event, Shift+←/→ a second, Home, End, N a refusal, [ ] L the loop, Esc, ?, Ctrl+Z.
 * True where the key was one of them.
 */
export function handleKey(store: LabStore, event: KeyboardEvent): boolean {
  if (ownsKeys(event.target) || event.altKey || event.isComposing) return false;
  const { clock } = store;
  const name = nameOf(event);
  if (event.ctrlKey || event.metaKey) {
    if (name !== 'z') return false;
    store.travel(event.shiftKey ? 'redo' : 'undo');
    return true;
  }
  switch (name) {
    case ' ':
      if (event.target instanceof Element && event.target.closest('button, summary, a')) return false;
      toggle(store);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const direction = name === 'ArrowLeft' ? -1 : 1;
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
    case 'n':
      jumpToRefusal(store, event.shiftKey ? -1 : 1);
      return true;
    case '[':
      loopFromHere(store);
      return true;
    case ']':
      loopToHere(store);
      return true;
    case 'l':
      toggleLoop(store);
      return true;
    case '?':
      shortcutsOpen(store).value = !shortcutsOpen(store).value;
      return true;
    case 'Escape':
      escape(store);
      return true;
    default:
      return false;
  }
}

/** Takes back one thing: what is picked out, then playing, then the list of keys, then the loop. */
function escape(store: LabStore): void {
  const shortcuts = shortcutsOpen(store);
  if (store.selection.value !== undefined) store.pick(undefined);
  else if (store.clock.playing.value) store.clock.pause();
  else if (shortcuts.value) shortcuts.value = false;
  else if (store.clock.loop.value) clearLoop(store);
}
