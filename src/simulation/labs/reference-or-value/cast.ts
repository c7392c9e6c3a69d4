import { checkingServiceMachine, type Checking } from '../../actors/checking-service.ts';
import { addUsers } from '../../actors/castings.ts';
import { issuerMachine } from '../../actors/issuer.ts';
import { ISSUER, SERVICE, STORE } from '../../actors/names.ts';
import { sessionStoreMachine } from '../../actors/session-store.ts';
import type { Flight } from '../../kernel/network.ts';
import type { Facts, Node } from '../../kernel/node.ts';
import type { World } from '../../kernel/world.ts';
import { checkCookies } from './check-cookies.ts';
import { checkSessions } from './check-sessions.ts';
import { checkJwts, checkOpaqueTokens } from './check-tokens.ts';
import { hasIssuer, type ReferenceOrValueParameters } from './fields.ts';
import { issuing } from './issuing.ts';
import { type LoginRecord, recordBytes } from './record.ts';

/** Every link takes the same latency one way. */
export function flight({ latency }: ReferenceOrValueParameters): Flight {
  return () => latency;
}

/** The store stands there whatever is handed out: under a JWT or a signed cookie there is nothing of a login in it. */
export function cast(world: World, parameters: ReferenceOrValueParameters): void {
  const sizeOf = (facts: Facts) => recordBytes(facts as LoginRecord);
  world.add(STORE, {
    role: 'store',
    machine: 'session-store',
    logic: sessionStoreMachine,
    input: (node) => ({ node, kind: 'record', sizeOf }),
  });
  if (hasIssuer(parameters)) {
    world.add(ISSUER, {
      role: 'issuer',
      machine: 'issuer',
      logic: issuerMachine,
      input: (node) => ({ node, issuing: issuing(parameters) }),
    });
  }
  world.add(SERVICE, {
    role: 'service',
    machine: 'checking-service',
    logic: checkingServiceMachine,
    input: (node) => ({ node, checking: checking(parameters) }),
  });
  addUsers(world, parameters, SERVICE);
}

/** How the service checks what requests carry. */
function checking(parameters: ReferenceOrValueParameters): (node: Node) => Checking {
  switch (parameters.credential) {
    case 'session-id':
      return checkSessions(parameters);
    case 'opaque':
      return checkOpaqueTokens();
    case 'jwt':
      return checkJwts(parameters);
    case 'signed-cookie':
      return checkCookies(parameters);
  }
}
