import type { World } from '../kernel/world.ts';
import { browserMachine } from './browser.ts';
import { loadBalancerMachine } from './load-balancer.ts';
import { LOAD_BALANCER, STORE, userName } from './names.ts';
import { serviceMachine } from './service.ts';
import { sessionStoreMachine } from './session-store.ts';

/** The machines of a cast of users, balancer, services and store, by the id it gives them. */
export const httpMachines = {
  browser: browserMachine,
  'load-balancer': loadBalancerMachine,
  service: serviceMachine,
  'session-store': sessionStoreMachine,
} as const;

/** What users do by themselves, as scenarios say it. */
export interface UserHabits {
  readonly users: number;
  /** clicks per second and user, Poisson */
  readonly rate: number;
  /** share of clicks that write */
  readonly writeRatio: number;
  /** nobody clicks after this, µs */
  readonly duration: number;
}

/** Puts the users' browsers into the world; they talk to the balancer unless another is named. */
export function addUsers(
  world: World,
  { users, rate, writeRatio, duration }: UserHabits,
  server = LOAD_BALANCER,
): void {
  for (let i = 1; i <= users; i++) {
    world.add(userName(i), {
      role: 'browser',
      machine: 'browser',
      logic: browserMachine,
      input: (node) => ({ node, server, rate, writeRatio, until: duration }),
    });
  }
}

/** Puts the session store into the world. */
export function addStore(world: World, sessionBytes: number): void {
  world.add(STORE, {
    role: 'store',
    machine: 'session-store',
    logic: sessionStoreMachine,
    input: (node) => ({ node, kind: 'session', sizeOf: () => sessionBytes }),
  });
}
