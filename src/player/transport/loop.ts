import { endingAt, rangeOf, startingAt, type Range } from '../clock/range.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';

/** A loop that the reader gave no ends lasts this long to watch at speed ×1, ms. */
const A_WHILE = 3_000;

/** Lets the loop start at the moment the reader sees. */
export function loopFromHere(store: LabStore): void {
  const { clock } = store;
  setLoop(store, startingAt(clock.loop.value, clock.t, clock.end));
}

/** Lets the loop end at the moment the reader sees. */
export function loopToHere(store: LabStore): void {
  const { clock } = store;
  setLoop(store, endingAt(clock.loop.value, clock.t, clock.end));
}

/** Ends the loop, or goes round again in the last one; where there was none yet, in what comes now. */
export function toggleLoop(store: LabStore): void {
  const { clock } = store;
  if (clock.loop.value) clearLoop(store);
  else setLoop(store, clock.lastLoop ?? rangeOf(clock.t, clock.after(A_WHILE), clock.end));
}

/** Ends the loop: playing goes on to the end. */
export function clearLoop(store: LabStore): void {
  store.clock.repeat(undefined);
  store.said.value = '구간 반복을 껐어요.';
}

/** Says from where to where playing goes round. */
export function sayRange(store: LabStore): void {
  const range = store.clock.loop.value;
  if (range) store.said.value = `${rangeWord(range)} 되풀이해요.`;
}

/** `1.20초부터 3.00초까지` */
export function rangeWord({ from, to }: Range): string {
  return `${formatMoment(from)}부터 ${formatMoment(to)}까지`;
}

function setLoop(store: LabStore, range: Range): void {
  store.clock.repeat(range);
  sayRange(store);
}
