import { type ReadonlySignal, signal } from '@preact/signals';
import type { CreateRichEditor } from './RichEditor.ts';

/** Where Monaco is worth its weight: a wide screen, and a pointer that can hover. */
const WORTH_IT = '(pointer: fine) and (min-width: 900px)';
const REMEMBERED = 'auth-lab:playground-editor';

/** Whether boxes may become editors on this screen at all. */
export function fitsRichEditors(): boolean {
  return matchMedia(WORTH_IT).matches;
}

const chosen = signal(true);
const failure = signal(false);
let loading: Promise<CreateRichEditor | undefined> | undefined;

/** Whether the reader wants editors rather than plain boxes. */
export const richWanted: ReadonlySignal<boolean> = chosen;
/** Whether the editors could not be loaded: the boxes go on as they are. */
export const richFailed: ReadonlySignal<boolean> = failure;

/** Reads what the reader chose before in this browser. */
export function recallChoice(): void {
  try {
    chosen.value = localStorage.getItem(REMEMBERED) !== 'plain';
  } catch {
    // Storage is denied: the usual holds.
  }
}

/** The reader wants editors, or plain boxes, from now on. */
export function chooseRich(wanted: boolean): void {
  chosen.value = wanted;
  try {
    if (wanted) localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, 'plain');
  } catch {
    // Denied: it holds for this page only.
  }
}

/** Loads the editors, once; undefined where they don't fit, aren't wanted, or can't be had. */
export async function loadRichEditors(): Promise<CreateRichEditor | undefined> {
  if (!fitsRichEditors() || !chosen.value) return undefined;
  loading ??= import('./monaco/createEditor.ts').then(
    ({ createEditor }) => createEditor,
    () => {
      failure.value = true;
      return undefined;
    },
  );
  return loading;
}
