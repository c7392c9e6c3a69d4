/** A message as its sender hands it to the network. */
export interface Outgoing {
  /** the event type the receiver's machine handles */
  readonly type: string;
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly credential?: string;
  readonly subject?: string;
  readonly bytes: number;
  /** what travels inside; not recorded */
  readonly payload?: unknown;
  /** the row of the message this answers; closes that connection */
  readonly replyTo?: number;
  /** true where the sender waits for an answer: should the receiver be gone, a `connection.lost` comes back */
  readonly expectsReply?: boolean;
  /** extra time on the way, µs */
  readonly delay?: number;
}

/** A message as its receiver gets it: texts it was sent without are empty, numbers 0, and `replyTo` is -1. */
export interface Delivery extends Required<Outgoing> {
  /** its row in the recording */
  readonly row: number;
  readonly from: string;
}

/** The event in which every message reaches a machine. */
export interface MessageEvent<T extends string = string> {
  readonly type: T;
  readonly message: Delivery;
}

/**
 * The type of the notice that a connection broke: the receiver was not there (`reached` false) or died before it
 * answered (`reached` true). Stands for TCP's RST; `replyTo` names the request.
 */
export const CONNECTION_LOST = 'connection.lost';
export interface ConnectionLost {
  readonly reached: boolean;
}
