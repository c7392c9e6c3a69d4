import { type Credential, operationOf, responseTo } from '../../actors/http.ts';
import type { Delivery } from '../../kernel/message.ts';
import type { Facts, Node } from '../../kernel/node.ts';
import { holdsCart, holdsRole, type ReferenceOrValueParameters } from './fields.ts';

/** What a server read of a login, wherever it lay. */
export interface Reading {
  readonly user: string;
  /** empty where no role was written down */
  readonly role: string;
  /** how many things were in the cart; -1 where none was written down */
  readonly cart: number;
}

/** A reading of what a token or a cookie says. */
export function readingOf(
  user: unknown,
  { role, cart }: Readonly<Record<string, unknown>>,
  parameters: ReferenceOrValueParameters,
): Reading {
  return {
    user: String(user),
    role: holdsRole(parameters) ? String(role) : '',
    cart: holdsCart(parameters) ? Number(cart) : -1,
  };
}

/** What was handed out, as the decision to do so names it: with which key it was signed, where it was. */
export interface Granted {
  readonly credential: Credential;
  readonly key?: string;
}

/** Accepts a request, by a rule and with what was read; hands out a credential where one is given. */
export function accept(
  node: Node,
  request: Delivery,
  rule: string,
  reading: Reading,
  granted?: Granted,
): void {
  decideOn(
    node,
    rule,
    operationOf(request),
    granted?.credential.subject ?? request.subject,
    reading,
    granted,
  );
  node.send(request.from, responseTo(request, 200, granted?.credential));
}

/** Records that something was accepted, or handed out. */
export function decideOn(
  node: Node,
  rule: string,
  operation: string,
  subject: string,
  { user, role, cart }: Reading,
  granted?: Granted,
): void {
  node.decide(rule, true, subject, {
    operation,
    user,
    ...(role !== '' && { role }),
    ...(cart >= 0 && { cart }),
    ...(granted !== undefined && { credential: granted.credential.shown }),
    ...(granted?.key !== undefined && { key: granted.key }),
  });
}

/** Refuses a request with 401, by a rule; `facts` tell why. */
export function refuse(node: Node, request: Delivery, rule: string, facts: Facts = {}): void {
  node.decide(rule, false, request.subject, { operation: operationOf(request), ...facts });
  node.send(request.from, responseTo(request, 401));
}
