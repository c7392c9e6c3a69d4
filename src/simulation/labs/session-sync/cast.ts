import { addStore, addUsers } from '../../actors/castings.ts';
import { loadBalancerMachine } from '../../actors/load-balancer.ts';
import { serviceMachine } from '../../actors/service.ts';
import type { Flight } from '../../kernel/network.ts';
import { derive, uniform } from '../../kernel/random.ts';
import type { Casting, World } from '../../kernel/world.ts';
import { backupOne } from '../../sharing/backup-one.ts';
import { centralStore } from '../../sharing/central-store.ts';
import { local } from '../../sharing/local.ts';
import { replicateAll } from '../../sharing/replicate-all.ts';
import type { SharingFactory } from '../../sharing/sharing.ts';
import { token } from '../../sharing/token.ts';
import type { SessionSyncParameters } from './fields.ts';
import { LOAD_BALANCER, serviceName, STORE } from '../../actors/names.ts';

/** Every link takes the same latency one way, plus a share of the jitter drawn for the message. */
export function flight({ latency, jitter }: SessionSyncParameters): Flight {
  if (jitter === 0) return () => latency;
  return (_from, _to, _type, key) => latency + Math.round(jitter * uniform(derive(key, 'jitter')));
}

/** Services and store first, so that they stand before the first click. */
export function cast(world: World, parameters: SessionSyncParameters): void {
  const { services, routing, strategy, sessionBytes } = parameters;
  const names = Array.from({ length: services }, (_, i) => serviceName(i + 1));
  if (strategy === 'central-store') addStore(world, sessionBytes);
  for (const name of names)
    world.add(
      name,
      serviceCasting(parameters, () => names.filter((other) => other !== name), false),
    );
  world.add(LOAD_BALANCER, {
    role: 'load-balancer',
    machine: 'load-balancer',
    logic: loadBalancerMachine,
    input: (node) => ({ node, routing, servers: names }),
  });
  addUsers(world, parameters);
}

/** A service that shares sessions by the scenario's strategy; `members` is asked at each start of it. */
export function serviceCasting(
  parameters: SessionSyncParameters,
  members: () => readonly string[],
  joining: boolean,
): Casting {
  const sharing = sharingOf(parameters);
  return {
    role: 'service',
    machine: 'service',
    logic: serviceMachine,
    input: (node) => ({ node, sharing, members: members(), joining, entrance: LOAD_BALANCER }),
  };
}

function sharingOf(parameters: SessionSyncParameters): SharingFactory {
  const { strategy, replicateOn, replicationDelay, replicationDelayDistribution, sessionBytes } = parameters;
  const replication = {
    replicateOn,
    delay: replicationDelay,
    delayDistribution: replicationDelayDistribution,
    sessionBytes,
  };
  switch (strategy) {
    case 'local':
      return local;
    case 'replicate-all':
      return replicateAll(replication);
    case 'backup-one':
      return backupOne(replication);
    case 'central-store':
      return centralStore({ store: STORE, commands: parameters.storeCommands, sessionBytes });
    case 'token':
      return token({ signCost: parameters.signCost, verifyCost: parameters.verifyCost });
  }
}
