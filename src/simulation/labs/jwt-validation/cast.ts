import { checkingServiceMachine } from '../../actors/checking-service.ts';
import { SERVICE, userName } from '../../actors/names.ts';
import { type Appointment, tokenBearerMachine } from '../../actors/token-bearer.ts';
import type { Flight } from '../../kernel/network.ts';
import type { World } from '../../kernel/world.ts';
import { ATTACKER, isGood, SHOWN, subjectOf, type TokenKind, USERS } from './catalogue.ts';
import type { JwtValidationParameters } from './fields.ts';
import { showable } from './showable.ts';
import { verifying } from './verifying.ts';

/** Every link takes the same latency one way. */
export function flight({ latency }: JwtValidationParameters): Flight {
  return () => latency;
}

/** The service, the users, and the attacker, who shows all that isn't theirs. */
export function cast(world: World, parameters: JwtValidationParameters): void {
  world.add(SERVICE, {
    role: 'service',
    machine: 'checking-service',
    logic: checkingServiceMachine,
    input: (node) => ({ node, checking: verifying(parameters) }),
  });
  for (let i = 1; i <= USERS; i++) addBearer(world, parameters, userName(i), 'browser');
  addBearer(world, parameters, ATTACKER, 'attacker');
}

function addBearer(world: World, parameters: JwtValidationParameters, name: string, role: string): void {
  const { interval, latency } = parameters;
  const appointments = SHOWN.flatMap((kind, i): readonly Appointment[] =>
    bearerOf(kind) === name ? [{ ...showable(kind), at: (i + 1) * interval }] : [],
  );
  world.add(name, {
    role,
    machine: 'token-bearer',
    logic: tokenBearerMachine,
    input: (node) => ({ node, server: SERVICE, latency, appointments }),
  });
}

/** Who shows a token: the user it speaks of, or the attacker. */
function bearerOf(kind: TokenKind): string {
  return isGood(kind) ? subjectOf(kind) : ATTACKER;
}
