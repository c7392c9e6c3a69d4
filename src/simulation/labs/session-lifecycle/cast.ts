import { SERVICE, userName } from '../../actors/names.ts';
import type { Flight } from '../../kernel/network.ts';
import type { World } from '../../kernel/world.ts';
import { attackerMachine } from './attacker.ts';
import { cookieBrowserMachine } from './browser.ts';
import type { SessionLifecycleParameters } from './fields.ts';
import { serverMachine } from './server.ts';
import { siblingMachine } from './sibling.ts';
import { ATTACKER, cookieName, SIBLING } from './sites.ts';

/** Every link takes the same latency one way. */
export function flight({ latency }: SessionLifecycleParameters): Flight {
  return () => latency;
}

/** The shop, its sibling, the attacker and the users. */
export function cast(world: World, parameters: SessionLifecycleParameters): void {
  const { users, rate, writeRatio, duration } = parameters;
  const session = cookieName(parameters);
  world.add(SERVICE, {
    role: 'service',
    machine: 'shop-server',
    logic: serverMachine,
    input: (node) => ({ node, parameters }),
  });
  world.add(SIBLING, {
    role: 'sibling',
    machine: 'sibling',
    logic: siblingMachine,
    input: (node) => ({ node, session }),
  });
  world.add(ATTACKER, {
    role: 'attacker',
    machine: 'attacker',
    logic: attackerMachine,
    input: (node) => ({ node, parameters }),
  });
  for (let i = 1; i <= users; i++) {
    world.add(userName(i), {
      role: 'browser',
      machine: 'cookie-browser',
      logic: cookieBrowserMachine,
      input: (node) => ({ node, session, rate, writeRatio, until: duration }),
    });
  }
}
