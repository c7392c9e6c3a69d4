import { applyUserAction } from '../../actors/user-actions.ts';
import type { RunningLab } from '../../lab.ts';
import { attackerMachine } from './attacker.ts';
import type { AttackKind, AttackOrder } from './attacks.ts';
import { cookieBrowserMachine } from './browser.ts';
import { cast, flight } from './cast.ts';
import type { sessionLifecycleFields } from './fields.ts';
import { serverMachine } from './server.ts';
import { siblingMachine } from './sibling.ts';
import { ATTACKER } from './sites.ts';

/** What makes session-lifecycle run. A fault is an order to the attacker: all that comes of it is decided by the actors. */
export const running: RunningLab<typeof sessionLifecycleFields> = {
  flight,
  machines: {
    'cookie-browser': cookieBrowserMachine,
    'shop-server': serverMachine,
    sibling: siblingMachine,
    attacker: attackerMachine,
  },
  cast,
  applyFault: (world, _parameters, { kind, target }) =>
    world.deliver<AttackOrder>(ATTACKER, {
      type: 'attack.order',
      kind: kind as AttackKind,
      victim: target,
    }),
  applyAction: (world, _parameters, action) => applyUserAction(world, action),
};
