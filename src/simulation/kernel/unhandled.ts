import { SimulationError } from './errors.ts';

/**
 * What every machine answers to an event it has no handler for: XState would drop it silently, and a model that drops
 * messages silently proves nothing. Spread it into the root's `on`: `on: { …, ...refuseUnhandled(id) }`.
 */
export function refuseUnhandled(machine: string) {
  return {
    '*': {
      actions: ({ event }: { event: { readonly type: string } }): void => {
        throw new SimulationError('unhandled-message', machine, event.type);
      },
    },
  } as const;
}
