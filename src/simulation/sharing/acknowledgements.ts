import type { Service } from './sharing.ts';

/** How long a synchronous send waits for its acknowledgements, µs: Tomcat's default `timeout` of a sender, 3 s. */
export const ACK_TIMEOUT = 3_000_000;

/** Size of an acknowledgement, bytes. The transport's own: it is no replication message and is counted nowhere. */
export const ACK_BYTES = 40;

/** Sends whose acknowledgements are awaited together before something goes on. */
export class Acknowledgements {
  readonly #service: Service;
  readonly #waiting = new Map<
    number,
    { left: number; readonly then: () => void; readonly callOff: () => void }
  >();
  #groups = 0;
  readonly #groupOf = new Map<number, number>();

  constructor(service: Service) {
    this.#service = service;
  }

  /** Calls `then` when every one of the messages is acknowledged or known to be lost, or the time is over. */
  await(rows: readonly number[], then: () => void): void {
    if (rows.length === 0) return then();
    const group = this.#groups++;
    const callOff = this.#service.node.after(ACK_TIMEOUT, { type: 'done.acknowledgements', group });
    this.#waiting.set(group, { left: rows.length, then, callOff });
    for (const row of rows) this.#groupOf.set(row, group);
  }

  /** One message is acknowledged, or will never be. Returns whether it was awaited. */
  settle(row: number): boolean {
    const group = this.#groupOf.get(row);
    if (group === undefined) return false;
    this.#groupOf.delete(row);
    const waiting = this.#waiting.get(group);
    if (waiting !== undefined && --waiting.left === 0) this.#finish(group);
    return true;
  }

  /** The time is over (`done.acknowledgements`): goes on without the missing ones. */
  timeOut(event: { readonly type: string }): void {
    this.#finish((event as { type: string; group: number }).group);
  }

  #finish(group: number): void {
    const waiting = this.#waiting.get(group);
    if (waiting === undefined) return;
    this.#waiting.delete(group);
    waiting.callOff();
    waiting.then();
  }
}
