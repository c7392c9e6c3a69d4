import { checkingServiceMachine } from '../../actors/checking-service.ts';
import { SERVICE, userName } from '../../actors/names.ts';
import { type Appointment, tokenBearerMachine } from '../../actors/token-bearer.ts';
import type { Flight } from '../../kernel/network.ts';
import type { World } from '../../kernel/world.ts';
import { ATTACKER, bearerOf, READER, SHOWN, USERS } from './catalogue.ts';
import { type JwtValidationParameters, lastMoment } from './fields.ts';
import { ownShowable } from './own-token.ts';
import { showable } from './showable.ts';
import { verifying } from './verifying.ts';

/** Every link takes the same latency one way. */
export function flight({ latency }: JwtValidationParameters): Flight {
  return () => latency;
}

/** The service, the users, the attacker, who shows all that isn't theirs, and the reader, who may have a token of their own. */
export function cast(world: World, parameters: JwtValidationParameters): void {
  world.add(SERVICE, {
    role: 'service',
    machine: 'checking-service',
    logic: checkingServiceMachine,
    input: (node) => ({ node, checking: verifying(parameters) }),
  });
  const { interval } = parameters;
  const appointmentsOf = (name: string) =>
    SHOWN.flatMap((kind, i): readonly Appointment[] =>
      bearerOf(kind) === name ? [{ ...showable(kind), at: (i + 1) * interval }] : [],
    );
  const bearers = Array.from({ length: USERS }, (_, i) => userName(i + 1));
  for (const name of bearers) addBearer(world, parameters, name, 'browser', appointmentsOf(name));
  addBearer(world, parameters, ATTACKER, 'attacker', appointmentsOf(ATTACKER));
  const own = ownShowable(parameters);
  if (own !== undefined)
    addBearer(world, parameters, READER, 'browser', [{ ...own, at: lastMoment(parameters) }]);
}

function addBearer(
  world: World,
  { latency }: JwtValidationParameters,
  name: string,
  role: string,
  appointments: readonly Appointment[],
): void {
  world.add(name, {
    role,
    machine: 'token-bearer',
    logic: tokenBearerMachine,
    input: (node) => ({ node, server: SERVICE, latency, appointments }),
  });
}
