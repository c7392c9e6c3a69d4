import { type Credential, operationOf, requestPayload, responseTo } from '../actors/http.ts';
import type { Delivery } from '../kernel/message.ts';
import { type Facts } from '../kernel/node.ts';
import { derive, idOf } from '../kernel/random.ts';
import type { Service, SessionCopy } from './sharing.ts';

/** Rules by which a service refuses a request, and the status it answers with. */
const refusals = {
  'session-unknown': 401,
  'session-without-user': 401,
  'token-invalid': 401,
  'store-unreachable': 503,
} as const;

/** A fresh id for the session that this login creates. */
export function newSessionId({ node }: Service): string {
  return idOf(derive(node.key, 'session-id'));
}

/** A session cookie: 32 hexadecimal digits in Tomcat's default, a line of 53 bytes (editorial M39); shown here by its id. */
export function sessionCookie(session: string): Credential {
  return { kind: 'cookie', shown: session, subject: session, bytes: 53 };
}

/** Accepts a login and hands out what proves it from now on. */
export function grant(
  service: Service,
  request: Delivery,
  rule: string,
  credential: Credential,
  facts: Facts = {},
): void {
  const { user } = requestPayload(request).click;
  service.node.decide(rule, true, credential.subject, allFacts(service, request, user, facts));
  service.node.send(request.from, responseTo(request, 200, credential));
}

/** Accepts a request, as one of this user's. */
export function serve(
  service: Service,
  request: Delivery,
  rule: string,
  user: string,
  facts: Facts = {},
): void {
  service.node.decide(rule, true, request.subject, allFacts(service, request, user, facts));
  service.node.send(request.from, responseTo(request, 200));
}

/** Refuses a request by one of the rules every strategy may meet. */
export function turnAway(
  service: Service,
  request: Delivery,
  rule: keyof typeof refusals,
  facts: Facts = {},
): void {
  refuse(service, request, rule, refusals[rule], facts);
}

/** Refuses a request by a rule, with that status. */
export function refuse(
  service: Service,
  request: Delivery,
  rule: string,
  status: number,
  facts: Facts = {},
): void {
  service.node.decide(rule, false, request.subject, allFacts(service, request, '', facts));
  service.node.send(request.from, responseTo(request, status));
}

/** Serves from a copy, or refuses where there is none or it lacks its user. Returns whether it was served. */
export function serveFrom(
  service: Service,
  request: Delivery,
  copy: SessionCopy | undefined,
  facts: Facts = {},
): boolean {
  if (copy === undefined) turnAway(service, request, 'session-unknown', facts);
  else if (copy.user === '') turnAway(service, request, 'session-without-user', facts);
  else serve(service, request, 'session-found', copy.user, { version: copy.version, ...facts });
  return copy !== undefined && copy.user !== '';
}

/** Every decision on a request names what was asked and how many services this one knew, itself included. */
function allFacts(service: Service, request: Delivery, believed: string, facts: Facts): Facts {
  return {
    operation: operationOf(request),
    members: service.members.size + 1,
    ...service.witness(request, believed),
    ...facts,
  };
}
