import { signal, type Signal } from '@preact/signals';
import type { LabStore } from '../../player/LabStore.ts';
import { OWN, type TokenKind } from '../../simulation/labs/jwt-validation/catalogue.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';

const open = new WeakMap<LabStore, Signal<boolean>>();

/** Whether the editor of a reader's own token is open in a lab. */
export function editorOpen(store: LabStore): Signal<boolean> {
  let state = open.get(store);
  if (state === undefined) open.set(store, (state = signal(false)));
  return state;
}

/** Begins a token of the reader's own with one of the catalogue, as it is, and opens the editor: one step of undo. */
export function beginWith(store: LabStore, kind: TokenKind): void {
  void store.open(withOwn(store.scenario.value, kind));
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
  const scenario = store.scenario.value;
  const actions = scenario.actions.filter(({ kind }) => kind !== OWN);
  void store.open(withOwn({ ...scenario, actions }, 'off'));
  editorOpen(store).value = false;
}

/** The scenario with a token of the reader's own that begins with this one, nothing of it changed yet. */
function withOwn(scenario: Scenario, own: TokenKind | 'off'): Scenario {
  const unchanged = { ownHeader: '', ownPayload: '', ownSigner: 'original' };
  return { ...scenario, parameters: { ...scenario.parameters, own, ...unchanged } };
}

/** The id of the part of the page that the reader's own token has. */
export function sectionId(store: LabStore): string {
  return `${store.figure}-own`;
}
