import type { Timed } from '../../simulation/scenario/timed.ts';
import type { LabStore } from '../LabStore.ts';
import { formatExactMoment } from '../korean.ts';
import { withMoved, type TimedList } from '../scenarioEdit.ts';
import { actionWord, faultWord } from '../words/faultWords.ts';
import { idOf, sameAs } from './identity.ts';

/** Faults and actions are done on whole milliseconds, so that addresses stay short, µs. */
const GRAIN = 1_000;

/** Something the scenario does at a time, as the player lists it. */
export interface Deed {
  readonly id: number;
  readonly list: TimedList;
  readonly index: number;
  readonly timed: Timed;
  /** `서버 2 꺼짐` */
  readonly word: string;
}

/** All that the scenario does, faults before actions, each list in order of time. */
export function deedsOf(store: LabStore): readonly Deed[] {
  const { view } = store;
  const scenario = store.scenario.value;
  const of = (list: TimedList, word: (timed: Timed) => string) =>
    scenario[list].map((timed, index): Deed => ({ id: idOf(timed), list, index, timed, word: word(timed) }));
  return [
    ...of('faults', (fault) => faultWord(view, fault)),
    ...of('actions', (action) => actionWord(view, action)),
  ];
}

/** The moment the reader sees, as a time something can be done at: never after it, µs. */
export function nowOf(t: number): number {
  return Math.floor(t / GRAIN) * GRAIN;
}

let gestures = 0;

/** A name for a gesture that is one step of undo: a drag, a held key. */
export function newGesture(): string {
  return String(++gestures);
}

/**
 * Moves a fault or an action to t, µs, on a whole millisecond within the run. It stays where it is where it, or another
 * that depends on it, couldn't happen then.
 * @returns whether it could be moved there
 */
export function moveDeed(store: LabStore, id: number, t: number, gesture: string): boolean {
  const deed = deedsOf(store).find((one) => one.id === id);
  if (deed === undefined) return false;
  const { list, index, timed } = deed;
  const { duration = store.clock.end } = store.scenario.value.parameters;
  const at = Math.max(0, Math.min(nowOf(Number(duration)), Math.round(t / GRAIN) * GRAIN));
  if (at === timed.at) return true;
  const { dropped } = withMoved(store.lab, store.scenario.value, list, index, at);
  if (dropped.faults.length + dropped.actions.length > 0) return false;
  // Whoever moves something looks at this very moment of the run, not at the one that would tell most.
  store.moved = true;
  const place = store.move(list, index, at, gesture);
  const there = store.scenario.value[list][place];
  if (there !== undefined) sameAs(there, timed);
  return true;
}

/** Takes a fault or an action back, and says so. */
export function removeDeed(store: LabStore, { list, index, word, timed }: Deed): void {
  store.remove(list, index);
  store.said.value = `뺐어요: ${formatExactMoment(timed.at)} ${word}`;
}

/** Says where a fault or an action came to be. */
export function sayPlace(store: LabStore, id: number): void {
  const deed = deedsOf(store).find((one) => one.id === id);
  if (deed) store.said.value = `옮겼어요: ${formatExactMoment(deed.timed.at)} ${deed.word}`;
}
