/**
 * A recording is all that happened in one run, as columns: typed arrays of equal length, one row a fact, in the order
 * the facts happened. Columns can be transferred between threads instead of cloned, and a million messages stay small.
 *
 * - Times are integer microseconds since the start of the run, held in Float64Array (exact up to 2^53); `-1` means never.
 * - Texts are interned: a column of text holds indices into {@link Recording.strings}; index 0 is the empty text.
 * - Actors are indices into {@link Recording.actors}.
 * - A cause is the message that was being handled (its row, >= 0), {@link NO_CAUSE} for what nobody sent (a user's own
 *   arrival), or a fault, see {@link faultCause}.
 */
export interface Recording {
  readonly lab: string;
  /** Time of the last fact, µs. */
  readonly end: number;
  readonly strings: readonly string[];
  readonly actors: ActorColumns;
  readonly messages: MessageColumns;
  readonly transitions: TransitionColumns;
  readonly stays: StayColumns;
  readonly decisions: DecisionColumns;
  readonly holdings: HoldingColumns;
  readonly faults: FaultColumns;
  /** Signed tokens by their name in the recording (`tok-n`). Not part of the canonical form: some signatures are random. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** Nothing in the run caused this: a user arrived, or the run began. */
export const NO_CAUSE = -1;

/** The cause that stands for fault number `fault` (its row in {@link Recording.faults}). */
export function faultCause(fault: number): number {
  return -2 - fault;
}

/** The fault's row, where the cause is a fault; else -1. */
export function faultOfCause(cause: number): number {
  return cause <= -2 ? -2 - cause : -1;
}

/** Who took part: one row an actor, a restarted one keeps its row. */
export interface ActorColumns {
  readonly length: number;
  /** text: `service-2`, the actor's systemId */
  readonly name: Int32Array;
  /** text: `browser`, `load-balancer`, `service`, `store` … */
  readonly role: Int32Array;
  /** text: id of the XState machine it runs */
  readonly machine: Int32Array;
  /** µs; later than 0 for an actor that a fault added */
  readonly bornAt: Float64Array;
}

/** Every message that crossed the network, in the order of sending. */
export interface MessageColumns {
  readonly length: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sentAt: Float64Array;
  /** -1 where it never arrived */
  readonly receivedAt: Float64Array;
  /** -1 where it was not lost */
  readonly lostAt: Float64Array;
  /** text: why it was lost, `link-cut` or `node-down`; empty otherwise */
  readonly lostWhy: Int32Array;
  readonly cause: Int32Array;
  /** text: the event type its receiver's machine handles, e.g. `http.request` */
  readonly type: Int32Array;
  /** text: HTTP method or the command's name, e.g. `GET`, `HGETALL` */
  readonly method: Int32Array;
  /** text: path or key */
  readonly path: Int32Array;
  /** HTTP status of a response, 0 elsewhere */
  readonly status: Int32Array;
  /** text: what it carries to prove who sends, e.g. the session cookie or `tok-3`; empty where nothing */
  readonly credential: Int32Array;
  /** text: the session or token it is about; empty where none */
  readonly subject: Int32Array;
  readonly bytes: Int32Array;
  /** the message it answers, -1 where it answers none */
  readonly replyTo: Int32Array;
  /** identity across runs: two 32-bit halves of the hash of what the message is for */
  readonly keyHigh: Uint32Array;
  readonly keyLow: Uint32Array;
}

/** Every change of an actor's machine from one state to another. */
export interface TransitionColumns {
  readonly length: number;
  readonly at: Float64Array;
  readonly actor: Int32Array;
  /** text: state path, e.g. `signedIn.waiting` */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** text: the event that took it */
  readonly event: Int32Array;
  /** text: the transitions of the definition that were taken, see `takenNames`; empty for a kill */
  readonly taken: Int32Array;
  readonly cause: Int32Array;
}

/** Every step of an actor's machine that left it in the state it was in: what it did there, or that it let an event pass. */
export interface StayColumns {
  readonly length: number;
  readonly at: Float64Array;
  readonly actor: Int32Array;
  /** text: the event of the step */
  readonly event: Int32Array;
  /** text: the transitions of the definition that were taken, see `takenNames` */
  readonly taken: Int32Array;
}

/** Every time somebody accepted or refused something. */
export interface DecisionColumns {
  readonly length: number;
  readonly at: Float64Array;
  readonly actor: Int32Array;
  /** text: stable name of the rule, e.g. `session-found`, `session-unknown` */
  readonly rule: Int32Array;
  /** 1 accepted, 0 refused */
  readonly accepted: Uint8Array;
  /** text: the session, jti or kid it is about */
  readonly subject: Int32Array;
  /** text: the facts read, `name=value` joined by `;`, see trace's factsOf */
  readonly facts: Int32Array;
  readonly cause: Int32Array;
}

/** Every change of what an actor holds in memory: sessions, routes, keys. */
export interface HoldingColumns {
  readonly length: number;
  readonly at: Float64Array;
  readonly actor: Int32Array;
  /** text: what kind of thing, e.g. `session`, `proxy`, `route` */
  readonly kind: Int32Array;
  readonly key: Int32Array;
  /** text: `name=value` joined by `;` */
  readonly value: Int32Array;
  /** 1 it holds this now, 0 it no longer holds it */
  readonly held: Uint8Array;
  readonly cause: Int32Array;
}

/** The faults that were done to the system, in order of time. */
export interface FaultColumns {
  readonly length: number;
  readonly at: Float64Array;
  /** text: `kill`, `cut` … */
  readonly kind: Int32Array;
  readonly target: Int32Array;
  /** text: the other end of a link; empty where the fault has one target */
  readonly other: Int32Array;
}
