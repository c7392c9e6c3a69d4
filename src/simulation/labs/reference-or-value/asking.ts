import type { Delivery, Outgoing } from '../../kernel/message.ts';
import type { Node } from '../../kernel/node.ts';
import { COMMAND_BYTES, type StoreCommand, type StoreReply } from '../../actors/session-store.ts';
import { STORE } from '../../actors/names.ts';
import { recordBytes, type LoginRecord } from './record.ts';

/** Questions somebody has sent and whose answers are awaited, each with what follows from its answer. */
export class Asking {
  readonly #node: Node;
  readonly #waiting = new Map<number, (payload: unknown) => void>();

  constructor(node: Node) {
    this.#node = node;
  }

  /** Sends a question; `then` gets the answer's payload. */
  ask<T>(to: string, message: Outgoing, then: (payload: T) => void): void {
    const row = this.#node.send(to, { ...message, expectsReply: true });
    this.#waiting.set(row, then as (payload: unknown) => void);
  }

  /** Sends a command to the store; `then` gets the record as it stands after it, undefined where there is none. */
  askStore(
    method: string,
    command: StoreCommand,
    then: (record: LoginRecord | undefined) => void,
    bytes = 0,
  ): void {
    const { key } = command;
    const message = {
      type: 'store.command',
      method,
      path: '',
      subject: key,
      bytes: COMMAND_BYTES + key.length + bytes,
      payload: command,
    };
    this.ask<StoreReply>(STORE, message, ({ facts }) => then(facts as LoginRecord | undefined));
  }

  /** Has the store keep a new record. */
  keep(key: string, record: LoginRecord, then: () => void): void {
    this.askStore('SET', { effect: 'write', key, facts: record }, then, recordBytes(record));
  }

  /** Looks a record up. */
  look(key: string, then: (record: LoginRecord | undefined) => void): void {
    this.askStore('GET', { effect: 'read', key }, then);
  }

  /** An answer has come. */
  reply({ replyTo, payload }: Delivery): void {
    const then = this.#waiting.get(replyTo);
    this.#waiting.delete(replyTo);
    then?.(payload);
  }
}
