import { addStore, addUsers } from '../../actors/castings.ts';
import { requestPayload } from '../../actors/http.ts';
import { loadBalancerMachine } from '../../actors/load-balancer.ts';
import { LOAD_BALANCER, serviceName } from '../../actors/names.ts';
import { serviceMachine } from '../../actors/service.ts';
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

/** Servers and store first, so that they stand before the first click. */
export function cast(world: World, parameters: StatelessHttpParameters): void {
  const { services, routing } = parameters;
  const servers = Array.from({ length: services }, (_, i) => serviceName(i + 1));
  if (hasStore(parameters)) addStore(world, SESSION_BYTES);
  for (const name of servers) world.add(name, serviceCasting(parameters, false));
  const connections = upstreamConnections(parameters);
  world.add(LOAD_BALANCER, {
    role: 'load-balancer',
    machine: 'load-balancer',
    logic: loadBalancerMachine,
    input: (node) => ({ node, routing, servers, connections }),
  });
  addUsers(world, parameters);
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
