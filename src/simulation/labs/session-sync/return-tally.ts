import type { Recording } from '../../kernel/recording.ts';
import type { ReturnCount } from './counts.ts';
import { Tally } from '../../measure/tally.ts';

/**
 * Counts how often a user came back to a session, by how many services were running when it was last used and how many of
 * them had died since: what the chance of having lost it depends on.
 */
export class ReturnTally {
  readonly #services: number;
  readonly #deaths: readonly number[];
  readonly #lastUse = new Map<number, number>();
  readonly #tally = new Tally<string>();

  constructor({ faults, strings }: Recording, services: number) {
    this.#services = services;
    const rows = Array.from({ length: faults.length }, (_, row) => row);
    this.#deaths = rows
      .filter(
        (row) =>
          strings[faults.kind[row]!] === 'kill' && strings[faults.target[row]!]!.startsWith('service-'),
      )
      .map((row) => faults.at[row]!);
  }

  /** The session was created or used at this time (µs). */
  used(session: number, at: number): void {
    this.#lastUse.set(session, at);
  }

  /** Somebody presented the session at this time; counts nothing for one that was never created. */
  cameBack(session: number, at: number): void {
    const since = this.#lastUse.get(session);
    if (since === undefined) return;
    const before = this.#deathsUntil(since);
    this.#tally.add(`${this.#services - before} ${this.#deathsUntil(at) - before}`);
  }

  counts(): readonly ReturnCount[] {
    return [...this.#tally.counts].map(([key, count]) => {
      const [running, deaths] = key.split(' ').map(Number);
      return { running: running!, deaths: deaths!, count };
    });
  }

  #deathsUntil(at: number): number {
    return this.#deaths.filter((death) => death <= at).length;
  }
}
