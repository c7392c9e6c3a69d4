import type { Delivery } from '../kernel/message.ts';
import { SimulationError } from '../kernel/errors.ts';
import type { Facts, Node } from '../kernel/node.ts';

/** A service as its sharing strategy sees it. */
export interface Service {
  readonly node: Node;
  /** the other services, as far as it knows them to be running */
  readonly members: Set<string>;
  readonly witness: Witness;
}

/**
 * What the model writes down with every decision on a request, beyond what the service read: a lab measures by it whether
 * the service was right. `believed` is the user it takes the sender for, empty for nobody it knows.
 */
export type Witness = (request: Delivery, believed: string) => Facts;

/** One service's way of knowing sessions, for one life of the service. */
export interface Sharing {
  /** A user's request: answers it now or later, and decides about it once. */
  request(request: Delivery): void;
  /** Any other message: from another service, the store, or a broken connection. */
  message(message: Delivery): void;
  /** An event the strategy gave itself (`done.*`): a signature is ready, an answer is overdue. */
  done?(event: { readonly type: string }): void;
  /** It started while others were running, and knows nothing yet. */
  join?(): void;
  /** Its failure detector says that another service is gone. */
  memberLeft?(member: string): void;
}

export type SharingFactory = (service: Service) => Sharing;

/**
 * A copy of a session's data. The data is the number of the user's click that wrote it last, so that of two copies the
 * one with the higher version is newer; `user` is empty until the login's data has arrived.
 */
export interface SessionCopy extends Facts {
  readonly version: number;
  readonly user: string;
}

/** Size of a replication message without session data: id, type and timestamps (editorial M7's p). */
export const CONTROL_BYTES = 200;

/** What a strategy does on each type of message. */
export type Handlers = Readonly<Record<string, (message: Delivery) => void>>;

/** A strategy's `message`: the handler of its type; a type without one fails the run (`unhandled-message`). */
export function dispatcher(strategy: string, handlers: Handlers): (message: Delivery) => void {
  return (message) => {
    const handler = handlers[message.type];
    if (handler === undefined) throw new SimulationError('unhandled-message', strategy, message.type);
    handler(message);
  };
}
