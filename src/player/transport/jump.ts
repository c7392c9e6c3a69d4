import { nextRefusal } from '../../simulation/trace/refusals.ts';
import type { LabStore } from '../LabStore.ts';
import { sayMoment } from './say.ts';

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

/** Goes to a time, µs. */
export function jump(store: LabStore, t: number): void {
  store.moved = true;
  store.clock.seek(t);
}

/** When somebody next refused something, or last did, from where the reader is, µs; undefined where nobody did. */
export function refusalFrom(store: LabStore, t: number, direction: 1 | -1): number | undefined {
  return nextRefusal(store.run.value.recording, t, direction);
}

/** What is said where there is no refusal that way. */
export const noRefusal = { 1: '이 뒤로는 거절이 없어요.', [-1]: '이 앞으로는 거절이 없어요.' } as const;

/** Goes to the next refusal or the one before and says it, or says that there is none. */
export function jumpToRefusal(store: LabStore, direction: 1 | -1): void {
  const t = refusalFrom(store, store.clock.t, direction);
  if (t === undefined) {
    store.said.value = noRefusal[direction];
    return;
  }
  visit(store, t);
}

/** Stops at a time, µs, and says what happened there. */
export function visit(store: LabStore, t: number): void {
  store.clock.pause();
  jump(store, t);
  sayMoment(store);
}
