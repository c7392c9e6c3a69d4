import { checkingServiceMachine } from '../../actors/checking-service.ts';
import { tokenBearerMachine } from '../../actors/token-bearer.ts';
import type { RunningLab } from '../../lab.ts';
import { cast, flight } from './cast.ts';
import { applyAction, applyFault } from './deeds.ts';
import type { jwtValidationFields } from './fields.ts';

/** What makes jwt-validation run: its cast, and what attacks and requests on demand do. */
export const running: RunningLab<typeof jwtValidationFields> = {
  flight,
  machines: { 'token-bearer': tokenBearerMachine, 'checking-service': checkingServiceMachine },
  cast,
  applyFault,
  applyAction,
};
