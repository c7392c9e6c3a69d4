import { setup } from 'xstate';
import type { MessageEvent } from '../kernel/message.ts';
import type { Node } from '../kernel/node.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';
import { JOINED } from '../sharing/joining.ts';
import type { Service, Sharing, SharingFactory, Witness } from '../sharing/sharing.ts';
import type { HttpRequest } from './http.ts';

export interface ServiceInput {
  readonly node: Node;
  /** how sessions are shared */
  readonly sharing: SharingFactory;
  /** the other services it knows of when it starts */
  readonly members: readonly string[];
  /** whether the others were running before it: then it may ask them what it missed */
  readonly joining: boolean;
  /** whom it tells when it is ready to serve, once it has joined */
  readonly entrance: string;
  /** what is written down with its decisions beyond what it read; nothing where a lab needs no more */
  readonly witness?: Witness;
}

/** Size of the notice that it is ready, bytes. A premise. */
const READY_BYTES = 100;

type ServiceEvent =
  | HttpRequest
  | MessageEvent<`session.${string}`>
  | MessageEvent<'replication.ack' | 'store.reply' | 'connection.lost'>
  | { readonly type: `done.${string}` }
  | { readonly type: 'member.left' | 'member.joined'; readonly member: string };

interface ServiceContext {
  readonly service: Service;
  readonly sharing: Sharing;
  readonly joining: boolean;
  readonly entrance: string;
}

/**
 * A service behind the load balancer. It answers requests the way its sharing strategy lets it know sessions; `working`
 * means that at least one request waits for something: the store, another service, a signature. One that starts while others
 * run asks them first for what it missed, and takes no connection before.
 */
export const serviceMachine = setup({
  types: {} as { context: ServiceContext; input: ServiceInput; events: ServiceEvent },
  actions: {
    join: ({ context }) => context.sharing.join?.(),
    announce: ({ context: { service, entrance } }) =>
      service.node.send(entrance, { type: 'service.ready', method: 'READY', bytes: READY_BYTES }),
    refuseConnection: ({ context, event }) => context.service.node.refuse((event as HttpRequest).message),
    request: ({ context, event }) => context.sharing.request((event as HttpRequest).message),
    message: ({ context, event }) => context.sharing.message((event as MessageEvent).message),
    done: ({ context, event }) => context.sharing.done?.(event),
    memberLeft: ({ context, event }) => {
      const { member } = event as Extract<ServiceEvent, { member: string }>;
      context.service.members.delete(member);
      context.sharing.memberLeft?.(member);
    },
    memberJoined: ({ context, event }) => {
      context.service.members.add((event as Extract<ServiceEvent, { member: string }>).member);
    },
  },
  guards: {
    mustAsk: ({ context }) => context.joining && context.sharing.join !== undefined,
    isNew: ({ context }) => context.joining,
    hasOpenRequests: ({ context }) => context.service.node.openRequests > 0,
    hasNone: ({ context }) => context.service.node.openRequests === 0,
  },
}).createMachine({
  id: 'service',
  context: ({ input: { node, members, sharing, joining, entrance, witness } }) => {
    const service = { node, members: new Set(members), witness: witness ?? (() => ({})) };
    return { service, sharing: sharing(service), joining, entrance };
  },
  initial: 'starting',
  on: {
    'http.request': { actions: 'request' },
    'session.*': { actions: 'message' },
    'replication.ack': { actions: 'message' },
    'store.reply': { actions: 'message' },
    'connection.lost': { actions: 'message' },
    'done.*': { actions: 'done' },
    'member.left': { actions: 'memberLeft' },
    'member.joined': { actions: 'memberJoined' },
    ...refuseUnhandled('service'),
  },
  states: {
    starting: {
      always: [
        { guard: 'mustAsk', target: 'joining' },
        { guard: 'isNew', target: 'idle', actions: 'announce' },
        { target: 'idle' },
      ],
    },
    joining: {
      entry: 'join',
      on: {
        'http.request': { actions: 'refuseConnection' },
        [JOINED]: { target: 'idle', actions: 'announce' },
      },
    },
    idle: { always: { guard: 'hasOpenRequests', target: 'working' } },
    working: { always: { guard: 'hasNone', target: 'idle' } },
  },
});
