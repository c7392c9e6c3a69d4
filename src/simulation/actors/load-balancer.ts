import { setup } from 'xstate';
import type { ConnectionLost, Delivery, MessageEvent, Outgoing } from '../kernel/message.ts';
import type { Node } from '../kernel/node.ts';
import { SimulationError } from '../kernel/errors.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';
import { type HttpRequest, type HttpResponse, operationOf, requestPayload, responseTo } from './http.ts';

/** How the next server is chosen: always the user's own, each in turn, or drawn anew for every request. */
export type Routing = 'sticky' | 'round-robin' | 'random';

/** How long it waits for a server's answer before 504, µs. Five seconds are a premise; nginx's default is 60 s (`proxy_read_timeout`). */
export const UPSTREAM_TIMEOUT = 5_000_000;
/** How long a server that failed once is left alone, µs: nginx's defaults, `max_fails=1 fail_timeout=10s`. */
export const FAIL_TIMEOUT = 10_000_000;

export interface LoadBalancerInput {
  readonly node: Node;
  readonly routing: Routing;
  readonly servers: readonly string[];
  /** how it uses its connections to the servers, where a lab looks at them */
  readonly connections?: (node: Node) => Connections;
}

/** A proxy's connections to the servers behind it. */
export interface Connections {
  /** The request as it goes to the server, over a connection chosen for it. */
  carry(request: Delivery, server: string): Outgoing;
  /** An event of theirs (`connections.*`): a server closed its own, a fault changes their use. */
  notice(event: { readonly type: string }): void;
}

/** Where no lab looks, a request goes on as it came. */
const unseen: Connections = {
  carry: (request) => ({ ...request, delay: 0 }),
  notice: ({ type }) => {
    throw new SimulationError('unhandled-message', 'load-balancer', type);
  },
};

type LoadBalancerEvent =
  | HttpRequest
  | HttpResponse
  | MessageEvent<'connection.lost'>
  | { readonly type: 'upstream.timeout'; readonly forwarded: number }
  | MessageEvent<'service.ready'>
  | { readonly type: `connections.${string}` };

/** A request it has forwarded and not yet answered. */
interface Forwarded {
  readonly request: Delivery;
  readonly server: string;
  readonly tried: readonly string[];
  readonly callOff: () => void;
}

interface LoadBalancerContext {
  readonly node: Node;
  readonly routing: Routing;
  readonly servers: string[];
  readonly forwarded: Map<number, Forwarded>;
  readonly turn: { next: number };
  readonly connections: Connections;
}

/**
 * A reverse proxy before the services. A server that refuses a connection is left alone for a while and the request goes
 * to another one; one that broke off a request already received is not asked twice for a POST, since it may have done it
 * (nginx's `proxy_next_upstream` without `non_idempotent`). A service that says it is ready is used from then on.
 */
export const loadBalancerMachine = setup({
  types: {} as { context: LoadBalancerContext; input: LoadBalancerInput; events: LoadBalancerEvent },
  actions: {
    forward: ({ context, event }) => forward(context, (event as HttpRequest).message, []),
    passBack: ({ context, event }) => {
      const { message } = event as HttpResponse;
      const { request } = takeForwarded(context, message.replyTo);
      context.node.send(request.from, { ...message, replyTo: request.row });
    },
    retry: ({ context, event }) => {
      const { message } = event as MessageEvent;
      const { request, server, tried } = takeForwarded(context, message.replyTo);
      avoid(context, server);
      const { reached } = message.payload as ConnectionLost;
      if (!reached || operationOf(request) === 'read') forward(context, request, [...tried, server]);
      else refuse(context, request, 502, 'upstream-lost', server);
    },
    giveUp: ({ context, event }) => {
      const { forwarded } = event as Extract<LoadBalancerEvent, { type: 'upstream.timeout' }>;
      const { request, server } = takeForwarded(context, forwarded);
      avoid(context, server);
      refuse(context, request, 504, 'upstream-timeout', server);
    },
    notice: ({ context, event }) => context.connections.notice(event),
    admit: ({ context: { node, servers }, event }) => {
      const { from } = (event as MessageEvent<'service.ready'>).message;
      if (!servers.includes(from)) servers.push(from);
      node.drop('avoided', from);
    },
  },
  guards: {
    isAwaited: ({ context, event }) => context.forwarded.has((event as HttpResponse).message.replyTo),
  },
}).createMachine({
  id: 'load-balancer',
  context: ({ input: { node, routing, servers, connections } }) => ({
    node,
    routing,
    servers: [...servers],
    forwarded: new Map<number, Forwarded>(),
    turn: { next: 0 },
    connections: connections?.(node) ?? unseen,
  }),
  initial: 'forwarding',
  on: refuseUnhandled('load-balancer'),
  states: {
    forwarding: {
      on: {
        'http.request': { actions: 'forward' },
        'http.response': [{ guard: 'isAwaited', actions: 'passBack' }, {}],
        'connection.lost': [{ guard: 'isAwaited', actions: 'retry' }, {}],
        'upstream.timeout': { actions: 'giveUp' },
        'service.ready': { actions: 'admit' },
        'connections.*': { actions: 'notice' },
      },
    },
  },
});

function takeForwarded({ forwarded }: LoadBalancerContext, row: number): Forwarded {
  const entry = forwarded.get(row)!;
  forwarded.delete(row);
  entry.callOff();
  return entry;
}

function forward(context: LoadBalancerContext, request: Delivery, tried: readonly string[]): void {
  const server = choose(context, request, tried);
  if (server === undefined) return refuse(context, request, 503, 'no-server', '');
  const { node, forwarded, connections } = context;
  const row = node.send(server, connections.carry(request, server));
  const callOff = node.after(UPSTREAM_TIMEOUT, { type: 'upstream.timeout', forwarded: row });
  forwarded.set(row, { request, server, tried, callOff });
}

function choose(
  context: LoadBalancerContext,
  request: Delivery,
  tried: readonly string[],
): string | undefined {
  const { node, routing, servers, turn } = context;
  const { user } = requestPayload(request).click;
  const untried = servers.filter((server) => !tried.includes(server));
  const healthy = untried.filter((server) => !isAvoided(node, server));
  // With none thought healthy, one that failed lately is still better than none.
  const candidates = healthy.length > 0 ? healthy : untried;
  if (routing === 'round-robin') return nextInTurn(servers, candidates, turn);
  if (routing === 'random') return node.pick(candidates, 'route');
  const route = node.held('route', user)?.['server'];
  if (typeof route === 'string' && candidates.includes(route)) return route;
  const server = node.pick(candidates, 'route');
  if (server !== undefined) node.hold('route', user, { server });
  return server;
}

/** The next candidate in the order of all servers, after the one that was last. */
function nextInTurn(
  servers: readonly string[],
  candidates: readonly string[],
  turn: LoadBalancerContext['turn'],
): string | undefined {
  const order = [...servers.slice(turn.next), ...servers.slice(0, turn.next)];
  const server = order.find((name) => candidates.includes(name));
  if (server !== undefined) turn.next = (servers.indexOf(server) + 1) % servers.length;
  return server;
}

/** Leaves a server alone for a while. */
function avoid({ node }: LoadBalancerContext, server: string): void {
  node.hold('avoided', server, { until: node.now + FAIL_TIMEOUT });
}

function isAvoided(node: Node, server: string): boolean {
  const until = node.held('avoided', server)?.['until'];
  return typeof until === 'number' && node.now < until;
}

function refuse(
  { node }: LoadBalancerContext,
  request: Delivery,
  status: number,
  rule: string,
  server: string,
): void {
  node.decide(rule, false, request.subject, server === '' ? {} : { server });
  node.send(request.from, responseTo(request, status));
}
