import type { AnyActorRef, AnyTransitionDefinition, InspectionEvent } from 'xstate';
import { takenText } from './transition-name.ts';

type Inspect = (event: Pick<InspectionEvent, 'type'>) => void;

/**
 * The transitions that an actor's machine takes. Which of several guarded ones it took, XState tells inspectors alone.
 * One for each life of an actor.
 */
export class Steps {
  #taken: AnyTransitionDefinition[] = [];

  /** The inspector: `createActor`'s option, since a machine's first step is taken while its actor is made. */
  readonly inspect: Inspect = (event) => {
    if (event.type !== '@xstate.microstep') return;
    const { _transitions } = event as Extract<InspectionEvent, { type: '@xstate.microstep' }>;
    for (const transition of _transitions) this.#taken.push(transition);
  };

  /**
   * Has an actor made with {@link inspect} tell it without the detour by which XState reaches its inspectors: that one copies
   * each of some four events a step, a third of the kernel's time. Without this everything would be the same, but slower.
   */
  hasten(actor: AnyActorRef): void {
    (actor.system as { _sendInspectionEvent?: Inspect })._sendInspectionEvent = this.inspect;
  }

  /** What was taken since it was asked last, as recordings write it; see `takenNames`. */
  take(): string {
    const text = takenText(this.#taken);
    this.#taken.length = 0;
    return text;
  }
}
