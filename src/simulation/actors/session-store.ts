import { setup } from 'xstate';
import type { Delivery, MessageEvent } from '../kernel/message.ts';
import type { Facts, Node } from '../kernel/node.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';

/** Size of a command or an answer that carries no session, bytes: name, key and protocol framing. A premise. */
export const COMMAND_BYTES = 80;

/** What a command asks: to read, to change, or only to see about a session. */
export interface StoreCommand {
  readonly effect: 'read' | 'write' | 'touch';
  readonly key: string;
  /** the session's new data, for `write` */
  readonly facts?: Facts;
}

/** The session as it stands after the command; undefined where the store has none. */
export interface StoreReply {
  readonly facts: Facts | undefined;
}

export interface SessionStoreInput {
  readonly node: Node;
  /** size of a session's data, bytes */
  readonly sessionBytes: number;
}

/**
 * A store of sessions that all services ask, such as Redis, reduced to one process that answers commands in the order in
 * which they arrive. Without persistence: killed and started again it has no session (field measurement: 100 of 100 lost).
 */
export const sessionStoreMachine = setup({
  types: {} as {
    context: SessionStoreInput;
    input: SessionStoreInput;
    events: MessageEvent<'store.command'>;
  },
  actions: { answer: ({ context, event }) => answer(context, event.message) },
}).createMachine({
  id: 'session-store',
  context: ({ input }) => input,
  initial: 'ready',
  on: refuseUnhandled('session-store'),
  states: { ready: { on: { 'store.command': { actions: 'answer' } } } },
});

function answer({ node, sessionBytes }: SessionStoreInput, message: Delivery): void {
  const command = message.payload as StoreCommand;
  if (command.effect === 'write') node.hold('session', command.key, command.facts ?? {});
  const facts = node.held('session', command.key);
  node.send(message.from, {
    type: 'store.reply',
    method: message.method,
    path: message.path,
    subject: command.key,
    bytes: COMMAND_BYTES + (command.effect === 'read' && facts !== undefined ? sessionBytes : 0),
    payload: { facts } satisfies StoreReply,
    replyTo: message.row,
  });
}
