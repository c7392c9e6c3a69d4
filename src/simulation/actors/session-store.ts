import { setup } from 'xstate';
import type { Delivery, MessageEvent } from '../kernel/message.ts';
import type { Facts, Node } from '../kernel/node.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';

/** Size of a command or an answer that carries no session, bytes: name, key and protocol framing. A premise. */
export const COMMAND_BYTES = 80;

/** What a command asks: to read, to write, to change what is there already, or only to see about a session. */
export interface StoreCommand {
  readonly effect: 'read' | 'write' | 'change' | 'touch';
  readonly key: string;
  /** the session's new data, for `write` */
  readonly facts?: Facts;
  /** what `change` makes of what is there: whatever else has changed meanwhile stays changed */
  readonly change?: (facts: Facts) => Facts;
}

/** The session as it stands after the command; undefined where the store has none. */
export interface StoreReply {
  readonly facts: Facts | undefined;
}

export interface SessionStoreInput {
  readonly node: Node;
  /** the kind of thing it holds, as its holdings are recorded */
  readonly kind: string;
  /** size of a session's data, bytes */
  readonly sizeOf: (facts: Facts) => number;
}

/** Somebody with access to the store changes what it holds: every session is what `edit` makes of it. */
export interface StoreEdited {
  readonly type: 'store.edited';
  readonly edit: (facts: Facts) => Facts;
}

/**
 * A store of sessions that all services ask, such as Redis, reduced to one process that answers commands in the order in
 * which they arrive. Without persistence: killed and started again it has no session (field measurement: 100 of 100 lost).
 */
export const sessionStoreMachine = setup({
  types: {} as {
    context: SessionStoreInput;
    input: SessionStoreInput;
    events: MessageEvent<'store.command'> | StoreEdited;
  },
  actions: {
    answer: ({ context, event }) => answer(context, (event as MessageEvent).message),
    edit: ({ context, event }) => edit(context, event as StoreEdited),
  },
}).createMachine({
  id: 'session-store',
  context: ({ input }) => input,
  initial: 'ready',
  on: refuseUnhandled('session-store'),
  states: {
    ready: { on: { 'store.command': { actions: 'answer' }, 'store.edited': { actions: 'edit' } } },
  },
});

function answer({ node, kind, sizeOf }: SessionStoreInput, message: Delivery): void {
  const command = message.payload as StoreCommand;
  if (command.effect === 'write') node.hold(kind, command.key, command.facts ?? {});
  const before = node.held(kind, command.key);
  if (command.effect === 'change' && before !== undefined && command.change !== undefined)
    node.hold(kind, command.key, command.change(before));
  const facts = node.held(kind, command.key);
  node.send(message.from, {
    type: 'store.reply',
    method: message.method,
    path: message.path,
    subject: command.key,
    bytes: COMMAND_BYTES + (command.effect === 'read' && facts !== undefined ? sizeOf(facts) : 0),
    payload: { facts } satisfies StoreReply,
    replyTo: message.row,
  });
}

function edit({ node, kind }: SessionStoreInput, { edit }: StoreEdited): void {
  for (const [key, facts] of node.allHeld(kind)) {
    const edited = edit(facts);
    if (edited !== facts) node.hold(kind, key, edited);
  }
}
