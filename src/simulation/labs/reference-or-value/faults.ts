import type { CredentialTampered } from '../../actors/browser.ts';
import { ISSUER, SERVICE, STORE } from '../../actors/names.ts';
import type { StoreEdited } from '../../actors/session-store.ts';
import type { World } from '../../kernel/world.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { KeyChanged, RoleLowered } from './accounts.ts';
import { hasIssuer, type ReferenceOrValueParameters } from './fields.ts';
import { lowered } from './record.ts';
import { alteredCredential } from './values.ts';

/** Does a fault. What follows from it, the actors' own behaviour decides. */
export function applyFault(
  world: World,
  parameters: ReferenceOrValueParameters,
  { kind, target }: Fault,
): void {
  const serverSide = hasIssuer(parameters) ? [ISSUER, SERVICE] : [SERVICE];
  switch (kind) {
    case 'wipe':
      return world.forget(STORE);
    case 'rotate':
      for (const name of serverSide) world.deliver<KeyChanged>(name, { type: 'config.key' });
      return;
    case 'alter':
      return world.deliver<CredentialTampered>(target, {
        type: 'user.tamper',
        change: (credential, node) => alteredCredential(credential, parameters.altered, node),
      });
    case 'demote':
      for (const name of serverSide) world.deliver<RoleLowered>(name, { type: 'config.role', user: target });
      return world.deliver<StoreEdited>(STORE, {
        type: 'store.edited',
        edit: (facts) => lowered(facts, target, parameters),
      });
  }
}
