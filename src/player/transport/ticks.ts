import { mistakesOf } from '../../simulation/trace/mistakes.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';

/** The marks on the scrubber that a run has by itself, and how often each happened. */
export interface Ticks {
  /** when somebody refused something, µs, rising */
  readonly refused: Float64Array;
  /** when somebody took a request for another one's, µs, rising */
  readonly wrong: Float64Array;
  /** when a message was lost, µs, rising */
  readonly lost: Float64Array;
  /** of all, not of the marks alone */
  readonly counts: { readonly refused: number; readonly wrong: number; readonly lost: number };
}

/** The run is cut into so many slots, and a kind has one mark a slot at most: on a phone they lie 3 px apart. */
export const SLOTS = 100;

/** The ticks of a recording: so few that they can be told apart. One pass over two columns, once a recording. */
export const ticksOf = perRecording((recording): Ticks => {
  const { messages, decisions, end } = recording;
  const refused = new Slots(end);
  for (let row = 0; row < decisions.length; row++) {
    if (decisions.accepted[row] === 0) refused.add(decisions.at[row]!);
  }
  const wrong = new Slots(end);
  for (const row of mistakesOf(recording).decisions) wrong.add(decisions.at[row]!);
  const lost = new Slots(end);
  for (let row = 0; row < messages.length; row++) {
    if (messages.lostAt[row]! >= 0) lost.add(messages.lostAt[row]!);
  }
  return {
    refused: refused.marks(),
    wrong: wrong.marks(),
    lost: lost.marks(),
    counts: { refused: refused.count, wrong: wrong.count, lost: lost.count },
  };
});

/** Keeps the first time in each slot of a run. */
class Slots {
  count = 0;
  readonly #first = new Float64Array(SLOTS).fill(Infinity);
  readonly #width: number;

  constructor(end: number) {
    this.#width = Math.max(1, end) / SLOTS;
  }

  add(t: number): void {
    const slot = Math.min(SLOTS - 1, Math.floor(t / this.#width));
    if (t < this.#first[slot]!) this.#first[slot] = t;
    this.count++;
  }

  /** Without those that lie nearer to the one before than a slot is wide. */
  marks(): Float64Array {
    let last = -Infinity;
    return this.#first.filter((t) => {
      const apart = t !== Infinity && t - last >= this.#width;
      if (apart) last = t;
      return apart;
    });
  }
}
