import { signal, type Signal } from '@preact/signals';
import type { LabStore } from '../../player/LabStore.ts';
import { OWN, type TokenKind } from '../../simulation/labs/jwt-validation/catalogue.ts';

const open = new WeakMap<LabStore, Signal<boolean>>();

/** Whether the editor of a reader's own token is open in a lab. */
export function editorOpen(store: LabStore): Signal<boolean> {
  let state = open.get(store);
  if (state === undefined) open.set(store, (state = signal(false)));
  return state;
}

/** Begins a token of the reader's own with one of the catalogue, as it is, and opens the editor: one step of undo. */
export function beginWith(store: LabStore, kind: TokenKind): void {
  const { scenario } = store;
  const parameters = {
    ...scenario.value.parameters,
    own: kind,
    ownHeader: '',
    ownPayload: '',
    ownSigner: 'original',
  };
  void store.open({ ...scenario.value, parameters });
  editorOpen(store).value = true;
}

/** Goes to where the reader's own token is, which may be above all that is on the screen: the focus with it. */
export function goToOwn(store: LabStore): void {
  const section = document.getElementById(sectionId(store));
  section?.scrollIntoView({ block: 'nearest' });
  section?.querySelector<HTMLElement>('[data-own-title]')?.focus({ preventScroll: true });
}

/** Takes the reader's own token out of the run, and whatever was done with it. */
export function removeOwn(store: LabStore): void {
  const { scenario } = store;
  const parameters = {
    ...scenario.value.parameters,
    own: 'off',
    ownHeader: '',
    ownPayload: '',
    ownSigner: 'original',
  };
  const actions = scenario.value.actions.filter(({ kind }) => kind !== OWN);
  void store.open({ ...scenario.value, parameters, actions });
  editorOpen(store).value = false;
}

/** The id of the part of the page that the reader's own token has. */
export function sectionId(store: LabStore): string {
  return `${store.figure}-own`;
}
