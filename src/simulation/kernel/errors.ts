/**
 * The one error class of the simulation. `code` is stable and meant for programs; the edge (page, command line) turns
 * it into a Korean sentence. `field` names what is at fault (a parameter, an actor, a message type), `value` is what
 * stood there, and `position` (in characters) where in a text it went wrong, where that is known.
 */
export class SimulationError extends Error {
  override readonly name = 'SimulationError';
  readonly code: SimulationErrorCode;
  readonly field: string;
  readonly value: string;
  readonly position: number | undefined;

  constructor(code: SimulationErrorCode, field: string, value = '', detail = '', position?: number) {
    super(`${code}: ${field}${value === '' ? '' : ` = ${value}`}${detail === '' ? '' : ` (${detail})`}`);
    this.code = code;
    this.field = field;
    this.value = value;
    this.position = position;
  }
}

/** The codes a {@link SimulationError} carries. */
export type SimulationErrorCode =
  /** An actor received an event its machine has no handler for. */
  | 'unhandled-message'
  /** A machine's action or guard threw. */
  | 'actor-failed'
  /** A compute job rejected. */
  | 'compute-failed'
  /** A name that no actor carries. */
  | 'unknown-actor'
  /** An actor of this name is alive already. */
  | 'actor-alive'
  /** A lab id that the registry does not hold. */
  | 'unknown-lab'
  /** The run produced more events than the limit allows. */
  | 'too-many-events'
  /** The run was cancelled through its signal. */
  | 'cancelled';
