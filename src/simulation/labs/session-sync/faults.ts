import type { World } from '../../kernel/world.ts';
import type { Fault } from '../../scenario/fault.ts';
import { serviceCasting } from './cast.ts';
import type { SessionSyncParameters } from './fields.ts';
import { STORE } from '../../actors/names.ts';

/**
 * How long the services' failure detectors take to notice a death, µs: the interval of Tomcat's TcpPingInterceptor as set
 * for the field measurements, 1 s.
 */
export const DETECTION = 1_000_000;

/** Does a fault. What follows from it, the actors' own behaviour decides. */
export function applyFault(world: World, parameters: SessionSyncParameters, fault: Fault): void {
  const { kind, target, other } = fault;
  switch (kind) {
    case 'kill':
      world.kill(target);
      if (target !== STORE) noticeDeath(world, target);
      return;
    case 'restart':
      if (target === STORE) return world.restart(target);
      world.kill(target);
      return joinService(world, parameters, target);
    case 'add':
      return joinService(world, parameters, target);
    case 'cut':
      return world.network.cut(target, other);
    case 'heal':
      return world.network.heal(target, other);
    case 'forget':
      return world.forget(target);
  }
}

/** The survivors learn of a death when their detectors notice it, unless it is running again by then. */
function noticeDeath(world: World, dead: string): void {
  world.afterwards(DETECTION, () => {
    if (!world.isAlive(dead)) announce(world, 'member.left', dead);
  });
}

/**
 * A service starts with empty memory while others run, and tells them that it is there. One that was there before is a new
 * member to them: what they knew it to hold is gone, whether or not they had noticed its death.
 */
function joinService(world: World, parameters: SessionSyncParameters, name: string): void {
  const others = world.alive('service').filter((service) => service !== name);
  announce(world, 'member.left', name);
  world.add(
    name,
    serviceCasting(parameters, () => others, true),
  );
  announce(world, 'member.joined', name);
}

function announce(world: World, type: 'member.left' | 'member.joined', member: string): void {
  for (const service of world.alive('service')) {
    if (service !== member) world.deliver(service, { type, member });
  }
}
