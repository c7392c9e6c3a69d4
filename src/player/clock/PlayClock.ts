import { signal, type Signal } from '@preact/signals';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { eventTimes, neighbourTime } from '../../simulation/trace/actors.ts';
import { paceOf, timeAt, wallAt } from './pace.ts';

/** The speeds on offer. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** Views that don't move marks are told of a new time at most this often while playing, ms. */
const SHOW_EVERY = 100;
/** Under reduced motion playing goes to the next event after this long at speed ×1, ms. */
const REDUCED_STEP = 1200;
/** A frame later than this (a hidden tab) doesn't make the run leap, ms. */
const LONGEST_FRAME = 100;

/**
 * Where the reader is in a run, and how the run is played. The exact time is `t`; `shown` follows it, often enough for
 * numbers, and at once whenever the reader moves it. Nothing here touches the page until `play` is called.
 */
export class PlayClock {
  /** µs */
  t = 0;
  readonly shown: Signal<number> = signal(0);
  readonly playing: Signal<boolean> = signal(false);
  readonly speed: Signal<number> = signal(1);
  #recording: Recording;
  #times: Float64Array | undefined;
  #frame = 0;
  #shownAt = 0;
  readonly #listeners = new Set<(t: number) => void>();

  constructor(recording: Recording, t: number) {
    this.#recording = recording;
    this.t = t;
    this.shown.value = t;
  }

  /** Calls back on each frame while playing, and whenever t moves. Returns how to stop that. */
  onFrame(listener: (t: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on in another recording: at t, or where that ends before it, at its end. */
  enter(recording: Recording, t = this.t): void {
    this.#recording = recording;
    this.#times = undefined;
    this.seek(t);
  }

  get end(): number {
    return this.#recording.end;
  }

  /** Goes to t. */
  seek(t: number): void {
    this.t = Math.min(this.#recording.end, Math.max(0, t));
    this.#tell(true);
  }

  /** Goes to the next event or the one before, and stops there. */
  step(direction: 1 | -1): void {
    this.pause();
    this.seek(this.neighbour(direction));
  }

  /** The time of the next event, or of the one before. */
  neighbour(direction: 1 | -1): number {
    this.#times ??= eventTimes(this.#recording);
    return neighbourTime(this.#times, this.t, direction);
  }

  /** Plays on; from the start where the run is over. */
  play(): void {
    if (this.playing.value) return;
    if (this.t >= this.#recording.end) this.seek(0);
    this.playing.value = true;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let last = performance.now();
    const frame = (now: number) => {
      if (!this.playing.value) return;
      const passed = now - last;
      if (reduced) {
        if (passed >= REDUCED_STEP / this.speed.value) {
          last = now;
          this.seek(this.neighbour(1));
        }
      } else {
        last = now;
        const pace = paceOf(this.#recording);
        this.t = timeAt(pace, wallAt(pace, this.t) + Math.min(LONGEST_FRAME, passed) * this.speed.value);
        this.#tell(now - this.#shownAt >= SHOW_EVERY, now);
      }
      if (this.t >= this.#recording.end) this.pause();
      else this.#frame = requestAnimationFrame(frame);
    };
    this.#frame = requestAnimationFrame(frame);
  }

  pause(): void {
    if (!this.playing.value) return;
    cancelAnimationFrame(this.#frame);
    this.playing.value = false;
    this.#tell(true);
  }

  #tell(show: boolean, now = 0): void {
    for (const listener of this.#listeners) listener(this.t);
    if (show) {
      this.#shownAt = now;
      this.shown.value = this.t;
    }
  }
}
