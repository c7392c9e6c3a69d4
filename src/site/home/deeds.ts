import type { LabStore } from '../../player/LabStore.ts';
import { readExtras } from '../../player/address.ts';
import { HOME_PRESET } from './preset.ts';

/** Where the figure opens and begins again, µs. */
const OPENING = readExtras(new URLSearchParams(HOME_PRESET)).extras.t ?? 0;
/** A death is shown again from this long before it, µs. */
const RUN_UP = 200_000;

/** Turns server 2 off at the moment the reader sees, and plays on. */
export function breakServer(store: LabStore): void {
  if (store.clock.t >= store.clock.end) store.clock.seek(OPENING);
  store.add({ kind: 'kill', target: 'service-2', other: '', at: Math.floor(store.clock.t / 1000) * 1000 });
  store.clock.play();
}

/** Takes the death back and begins again. */
export function mend(store: LabStore): void {
  store.remove('faults', 0);
  restart(store);
}

/** Begins again where the figure opened, or just before the death if there was one. */
export function restart(store: LabStore): void {
  const [fault] = store.scenario.value.faults;
  store.clock.seek(fault ? fault.at - RUN_UP : OPENING);
  store.clock.play();
}

/** Keeps sessions in another way from the start of the run, and shows the same moment again. */
export function tryStrategy(store: LabStore, strategy: string): void {
  store.moved = true;
  store.set('strategy', strategy);
  restart(store);
}
