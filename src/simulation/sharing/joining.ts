import type { Delivery } from '../kernel/message.ts';
import { CONTROL_BYTES, type Handlers, type Service } from './sharing.ts';

/** How long a newcomer waits for the others' state, µs: Tomcat's default `stateTransferTimeout`, 60 s. */
export const STATE_TIMEOUT = 60_000_000;

/** What a member tells a newcomer: entries, and their size in bytes. */
export interface State {
  readonly entries: unknown;
  readonly bytes: number;
}

/** Says that this service knows what it needs and may serve (the machine's `done.joined`). */
export const JOINED = 'done.joined';

/**
 * State transfer, as Tomcat's managers do it when a member starts: the newcomer asks one other member for all it holds, and
 * opens its port when the answer is there, or when there will be none.
 */
export class Joining {
  readonly #service: Service;
  #callOff: (() => void) | undefined;

  constructor(service: Service) {
    this.#service = service;
  }

  /** Asks one member; alone there is nobody to ask. */
  start(): void {
    const { node, members } = this.#service;
    const known = node.pick([...members], 'state');
    if (known === undefined) return void node.after(0, { type: JOINED });
    this.#callOff = node.after(STATE_TIMEOUT, { type: JOINED });
    node.send(known, {
      type: 'session.state-request',
      method: 'GET-STATE',
      bytes: CONTROL_BYTES,
      expectsReply: true,
    });
  }

  /** The handlers of both sides: `stateOf` is what a member tells, `take` what a newcomer does with it. */
  handlers(stateOf: () => State, take: (entries: unknown) => void): Handlers {
    const { node } = this.#service;
    return {
      'session.state-request': ({ from, row }: Delivery) => {
        const { entries, bytes } = stateOf();
        node.send(from, {
          type: 'session.state',
          method: 'STATE',
          bytes: CONTROL_BYTES + bytes,
          payload: entries,
          replyTo: row,
        });
      },
      'session.state': ({ payload }) => {
        take(payload);
        this.finish();
      },
    };
  }

  /** The wait is over, with or without an answer. */
  finish(): void {
    if (this.#callOff === undefined) return;
    this.#callOff();
    this.#callOff = undefined;
    this.#service.node.after(0, { type: JOINED });
  }
}
