import { browserMachine } from '../../actors/browser.ts';
import { requestPayload } from '../../actors/http.ts';
import { loadBalancerMachine } from '../../actors/load-balancer.ts';
import { LOAD_BALANCER, serviceName, STORE, userName } from '../../actors/names.ts';
import { serviceMachine } from '../../actors/service.ts';
import { sessionStoreMachine } from '../../actors/session-store.ts';
import type { Flight } from '../../kernel/network.ts';
import type { Casting, World } from '../../kernel/world.ts';
import type { Witness } from '../../sharing/sharing.ts';
import { hasStore, type StatelessHttpParameters } from './fields.ts';
import { identifying, SESSION_BYTES } from './identifying.ts';
import { upstreamConnections } from './upstream-connections.ts';

/** Every link takes the same latency one way. */
export function flight({ latency }: StatelessHttpParameters): Flight {
  return () => latency;
}

/** The machines of the cast, by the id it gives them. */
export const machines = {
  browser: browserMachine,
  'load-balancer': loadBalancerMachine,
  service: serviceMachine,
  'session-store': sessionStoreMachine,
} as const;

/** Servers and store first, so that they stand before the first click. */
export function cast(world: World, parameters: StatelessHttpParameters): void {
  const { services, users, routing, rate, writeRatio, duration } = parameters;
  const servers = Array.from({ length: services }, (_, i) => serviceName(i + 1));
  if (hasStore(parameters)) {
    const input: Casting['input'] = (node) => ({ node, sessionBytes: SESSION_BYTES });
    world.add(STORE, { role: 'store', machine: 'session-store', logic: sessionStoreMachine, input });
  }
  for (const name of servers) world.add(name, serviceCasting(parameters, false));
  const connections = upstreamConnections(parameters);
  world.add(LOAD_BALANCER, {
    role: 'load-balancer',
    machine: 'load-balancer',
    logic: loadBalancerMachine,
    input: (node) => ({ node, routing, servers, connections }),
  });
  for (let i = 1; i <= users; i++) {
    world.add(userName(i), {
      role: 'browser',
      machine: 'browser',
      logic: browserMachine,
      input: (node) => ({ node, server: LOAD_BALANCER, rate, writeRatio, until: duration }),
    });
  }
}

/** A server; `joining` where the others are running already, so that it tells the proxy when it is ready. */
export function serviceCasting(parameters: StatelessHttpParameters, joining: boolean): Casting {
  const sharing = identifying(parameters);
  return {
    role: 'service',
    machine: 'service',
    logic: serviceMachine,
    input: (node) => ({ node, sharing, members: [], joining, entrance: LOAD_BALANCER, witness }),
  };
}

/** `unseenSender` is who really sent the request: the model knows, no server can read it. */
const witness: Witness = (request, believed) => {
  const { click, connection = '' } = requestPayload(request);
  return { connection, believed, unseenSender: click.user };
};
