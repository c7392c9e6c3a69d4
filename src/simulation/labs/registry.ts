import type { Lab } from '../lab.ts';
import { SimulationError } from '../kernel/errors.ts';
import { jwtValidation } from './jwt-validation/lab.ts';
import { referenceOrValue } from './reference-or-value/lab.ts';
import { sessionLifecycle } from './session-lifecycle/lab.ts';
import { sessionSync } from './session-sync/lab.ts';
import { statelessHttp } from './stateless-http/lab.ts';

/** Every lab of the model, one line each. */
export const labs = {
  [statelessHttp.id]: statelessHttp as unknown as Lab,
  [referenceOrValue.id]: referenceOrValue as unknown as Lab,
  [sessionLifecycle.id]: sessionLifecycle as unknown as Lab,
  [jwtValidation.id]: jwtValidation as unknown as Lab,
  [sessionSync.id]: sessionSync as unknown as Lab,
} as const satisfies Record<string, Lab>;

/** The lab of that id. Throws `unknown-lab` where there is none. */
export function labOf(id: string): Lab {
  const lab = (labs as Record<string, Lab>)[id];
  if (lab === undefined) throw new SimulationError('unknown-lab', 'lab', id);
  return lab;
}
