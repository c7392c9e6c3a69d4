import { setup } from 'xstate';
import type { Delivery, MessageEvent } from '../kernel/message.ts';
import type { Node, NodeEvent } from '../kernel/node.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';

/** An issuer's way of making tokens and telling what they stand for. */
export interface Issuing {
  /** A login that a service passes on. */
  issue(message: Delivery): void;
  /** A service asks what a token stands for (RFC 7662). */
  introspect(message: Delivery): void;
  /** An answer of the store. */
  reply(message: Delivery): void;
  /** Its operator changes something: the signing key (`config.key`), a user's role (`config.role`). */
  configure(event: NodeEvent): void;
}

export interface IssuerInput {
  readonly node: Node;
  readonly issuing: (node: Node) => Issuing;
}

/** What an issuer gives itself when a signature is ready. */
export interface Signed {
  readonly type: 'done.sign';
  readonly then: () => void;
}

type IssuerEvent =
  | MessageEvent<'issuer.issue' | 'issuer.introspect' | 'store.reply'>
  | { readonly type: `config.${string}` }
  | Signed;

interface IssuerContext {
  readonly node: Node;
  readonly issuing: Issuing;
}

/** An authorization server, reduced to what a service asks of it: a token for a user, and what a token stands for. */
export const issuerMachine = setup({
  types: {} as { context: IssuerContext; input: IssuerInput; events: IssuerEvent },
  actions: {
    issue: ({ context, event }) => context.issuing.issue((event as MessageEvent).message),
    introspect: ({ context, event }) => context.issuing.introspect((event as MessageEvent).message),
    reply: ({ context, event }) => context.issuing.reply((event as MessageEvent).message),
    configure: ({ context, event }) => context.issuing.configure(event),
    done: ({ event }) => (event as Signed).then(),
  },
  guards: {
    hasOpenRequests: ({ context }) => context.node.openRequests > 0,
    hasNone: ({ context }) => context.node.openRequests === 0,
  },
}).createMachine({
  id: 'issuer',
  context: ({ input: { node, issuing } }) => ({ node, issuing: issuing(node) }),
  initial: 'idle',
  on: {
    'issuer.issue': { actions: 'issue' },
    'issuer.introspect': { actions: 'introspect' },
    'store.reply': { actions: 'reply' },
    'config.*': { actions: 'configure' },
    'done.*': { actions: 'done' },
    ...refuseUnhandled('issuer'),
  },
  states: {
    idle: { always: { guard: 'hasOpenRequests', target: 'working' } },
    working: { always: { guard: 'hasNone', target: 'idle' } },
  },
});
