import { SimulationError } from '../kernel/errors.ts';
import type { Lab } from '../lab.ts';

/** Every lab of the model, one line each; a page loads those that it runs. */
const loads: Readonly<Record<string, () => Promise<unknown>>> = {
  'stateless-http': async () => (await import('./stateless-http/lab.ts')).statelessHttp,
  'reference-or-value': async () => (await import('./reference-or-value/lab.ts')).referenceOrValue,
  'session-lifecycle': async () => (await import('./session-lifecycle/lab.ts')).sessionLifecycle,
  'jwt-validation': async () => (await import('./jwt-validation/lab.ts')).jwtValidation,
  'session-sync': async () => (await import('./session-sync/lab.ts')).sessionSync,
};

/** The ids of all labs, in the order of the book. */
export const labIds: readonly string[] = Object.keys(loads);

/** The lab of that id. Rejects with `unknown-lab` where there is none. */
export async function labOf(id: string): Promise<Lab> {
  if (!Object.hasOwn(loads, id)) throw new SimulationError('unknown-lab', 'lab', id);
  // A lab knows its own parameters and counts; whoever takes any lab handles them by name.
  return (await loads[id]!()) as Lab;
}
