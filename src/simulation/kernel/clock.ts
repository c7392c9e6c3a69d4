import TinyQueue from 'tinyqueue';

/** Something that will happen at a virtual time. */
export interface Timer {
  readonly deadline: number;
  readonly order: number;
  readonly run: () => void;
  cancelled: boolean;
}

/**
 * Virtual time in integer microseconds. Timers fire by (deadline, order of setting), and `now` stands at each deadline
 * while its timer runs, so a chain of short delays under one long step happens as it would have.
 */
export class VirtualClock {
  #now = 0;
  #order = 0;
  readonly #queue = new TinyQueue<Timer>([], (a, b) => a.deadline - b.deadline || a.order - b.order);

  get now(): number {
    return this.#now;
  }

  /** Sets a timer `delay` µs from now (rounded to a whole one, never before now). */
  schedule(delay: number, run: () => void): Timer {
    const timer = {
      deadline: this.#now + Math.max(0, Math.round(delay)),
      order: this.#order++,
      run,
      cancelled: false,
    };
    this.#queue.push(timer);
    return timer;
  }

  /** Fires the next timer; false where none is left. */
  step(): boolean {
    for (let timer = this.#queue.pop(); timer !== undefined; timer = this.#queue.pop()) {
      if (timer.cancelled) continue;
      this.#now = timer.deadline;
      timer.run();
      return true;
    }
    return false;
  }
}
