import { LOAD_BALANCER, serviceName, STORE } from '../../actors/names.ts';
import type { World } from '../../kernel/world.ts';
import { commonFaults, type Fault } from '../../scenario/fault.ts';
import type { LabProblem } from '../../scenario/scenario.ts';
import type { Kinds } from '../../scenario/timed.ts';
import { hasStore, serviceCasting } from './cast.ts';
import type { StatelessHttpParameters } from './fields.ts';
import type { ConnectionsClosed, ConnectionsReused } from './upstream-connections.ts';

/** Of the common faults those that make a server forget, and `reuse`: the proxy sends everybody's requests over one connection. */
export const faultKinds = {
  reuse: 'one',
  kill: commonFaults.kill,
  restart: commonFaults.restart,
  forget: commonFaults.forget,
} as const satisfies Kinds;

/** Why a fault can't be done: a target that isn't there or can't do that, or a time after the last click. */
export function faultProblem(
  parameters: StatelessHttpParameters,
  before: readonly Fault[],
  { kind, target, at }: Fault,
): LabProblem | undefined {
  if (at > parameters.duration) return 'after-end';
  const processes = new Set(Array.from({ length: parameters.services }, (_, i) => serviceName(i + 1)));
  if (hasStore(parameters)) processes.add(STORE);
  let isDown = false;
  for (const fault of before) {
    if (fault.target !== target) continue;
    if (fault.kind === 'kill') isDown = true;
    if (fault.kind === 'restart') isDown = false;
  }
  const fits =
    kind === 'reuse'
      ? target === LOAD_BALANCER
      : kind === 'restart'
        ? processes.has(target)
        : (processes.has(target) && !isDown) || (kind === 'forget' && target === LOAD_BALANCER);
  return fits ? undefined : 'target';
}

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
