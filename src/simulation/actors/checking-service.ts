import { setup } from 'xstate';
import type { Delivery, MessageEvent } from '../kernel/message.ts';
import type { Node, NodeEvent } from '../kernel/node.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';
import type { HttpRequest } from './http.ts';

/** A service's way of checking what requests carry, for one life of the service. */
export interface Checking {
  /** A user's request: answers it now or later, and decides about it once. */
  request(request: Delivery): void;
  /** An answer of the store or the issuer. */
  reply(message: Delivery): void;
  /** Its operator changes something: a key (`config.key`), a user's role (`config.role`). */
  configure(event: NodeEvent): void;
}

export interface CheckingServiceInput {
  readonly node: Node;
  readonly checking: (node: Node) => Checking;
}

/** What a service gives itself when a computation is done. */
export interface Done {
  readonly type: 'done.check';
  readonly then: () => void;
}

type CheckingServiceEvent =
  HttpRequest | MessageEvent<'store.reply' | 'issuer.reply'> | { readonly type: `config.${string}` } | Done;

interface CheckingServiceContext {
  readonly node: Node;
  readonly checking: Checking;
}

/**
 * A service that users' browsers talk to directly, and that checks by itself, or by asking, what their requests carry.
 * `working` means that at least one request waits: for the store, the issuer, or a signature.
 */
export const checkingServiceMachine = setup({
  types: {} as {
    context: CheckingServiceContext;
    input: CheckingServiceInput;
    events: CheckingServiceEvent;
  },
  actions: {
    request: ({ context, event }) => context.checking.request((event as HttpRequest).message),
    reply: ({ context, event }) => context.checking.reply((event as MessageEvent).message),
    configure: ({ context, event }) => context.checking.configure(event),
    done: ({ event }) => (event as Done).then(),
  },
  guards: {
    hasOpenRequests: ({ context }) => context.node.openRequests > 0,
    hasNone: ({ context }) => context.node.openRequests === 0,
  },
}).createMachine({
  id: 'checking-service',
  context: ({ input: { node, checking } }) => ({ node, checking: checking(node) }),
  initial: 'idle',
  on: {
    'http.request': { actions: 'request' },
    'store.reply': { actions: 'reply' },
    'issuer.reply': { actions: 'reply' },
    'config.*': { actions: 'configure' },
    'done.*': { actions: 'done' },
    ...refuseUnhandled('checking-service'),
  },
  states: {
    idle: { always: { guard: 'hasOpenRequests', target: 'working' } },
    working: { always: { guard: 'hasNone', target: 'idle' } },
  },
});
