import { LOAD_BALANCER, STORE } from '../../actors/names.ts';
import type { World } from '../../kernel/world.ts';
import type { Fault } from '../../scenario/fault.ts';
import { serviceCasting } from './cast.ts';
import type { StatelessHttpParameters } from './fields.ts';
import type { ConnectionsClosed, ConnectionsReused } from './upstream-connections.ts';

/** Does a fault. What follows from it, the actors' own behaviour decides. */
export function applyFault(world: World, parameters: StatelessHttpParameters, { kind, target }: Fault): void {
  switch (kind) {
    case 'reuse':
      return world.deliver<ConnectionsReused>(LOAD_BALANCER, { type: 'connections.reused' });
    case 'kill':
      return stop(world, target);
    case 'restart':
      if (target === STORE) return world.restart(STORE);
      stop(world, target);
      return world.add(target, serviceCasting(parameters, true));
    case 'forget':
      return world.forget(target);
  }
}

/** A process that stops takes its sockets with it, and the proxy sees them close. */
function stop(world: World, target: string): void {
  world.kill(target);
  if (target !== STORE)
    world.deliver<ConnectionsClosed>(LOAD_BALANCER, { type: 'connections.closed', server: target });
}
