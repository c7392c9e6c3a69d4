import { SimulationError } from './errors.ts';

/**
 * Cryptographic jobs, awaited one at a time in the order they were asked for: left to themselves, signings finish in another
 * order on every run.
 */
export class Jobs {
  readonly #waiting: (() => Promise<void>)[] = [];

  /** Takes a job; returns what gives its result once it has been awaited. `owner` is named should it fail. */
  add<T>(owner: string, job: () => Promise<T>): () => T {
    let result: { readonly value: T } | undefined;
    this.#waiting.push(async () => {
      try {
        result = { value: await job() };
      } catch (error) {
        throw new SimulationError('compute-failed', owner, '', String(error));
      }
    });
    return () => result!.value;
  }

  /** Whether any waits to be awaited before the next event may happen. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Awaits the jobs asked for so far. Rejects with `compute-failed` where one does. */
  async finish(): Promise<void> {
    for (let job = this.#waiting.shift(); job !== undefined; job = this.#waiting.shift()) await job();
  }
}
