import type { FrameSource } from '../../../src/player/clock/frameSource.ts';

/** Frames that come when the test says so. */
export class Crank implements FrameSource {
  time = 1_000;
  #due: ((now: number) => void) | undefined;
  readonly #reduced: boolean;

  constructor(reduced = false) {
    this.#reduced = reduced;
  }

  now(): number {
    return this.time;
  }

  next(frame: (now: number) => void): () => void {
    this.#due = frame;
    return () => (this.#due = undefined);
  }

  reducedMotion(): boolean {
    return this.#reduced;
  }

  get waiting(): boolean {
    return this.#due !== undefined;
  }

  /** Lets `count` frames of `each` ms pass. */
  turn(count: number, each = 16): void {
    for (let i = 0; i < count; i++) {
      this.time += each;
      const due = this.#due;
      this.#due = undefined;
      due?.(this.time);
    }
  }
}
