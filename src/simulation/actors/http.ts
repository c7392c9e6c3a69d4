import type { Delivery, MessageEvent } from '../kernel/message.ts';
import type { Facts } from '../kernel/node.ts';

/** What a user wants of the system with one click. */
export type Operation = 'login' | 'read' | 'write';

/** A user's click as it travels: who clicked, and the number of the click, which orders a user's writes. */
export interface Click {
  readonly user: string;
  readonly number: number;
}

export type HttpRequest = MessageEvent<'http.request'>;
export type HttpResponse = MessageEvent<'http.response'>;

const requestLines: Readonly<Record<Operation, { method: string; path: string }>> = {
  login: { method: 'POST', path: '/login' },
  read: { method: 'GET', path: '/cart' },
  write: { method: 'POST', path: '/cart' },
};

/**
 * Sizes in bytes of what every request and response carries besides its credential: a request line with the headers of
 * a browser, a status line with a short page. Premises of the model, not measurements.
 */
export const REQUEST_BYTES = 400;
const RESPONSE_BYTES = 600;

/** The request of an operation, without who sends it. A session cookie's line is 53 bytes (editorial M39), `Authorization: Bearer` 24. */
export function requestOf(operation: Operation, click: Click, credential: Credential | undefined) {
  return {
    type: 'http.request',
    ...requestLines[operation],
    credential: credential?.shown ?? '',
    subject: credential?.subject ?? '',
    bytes: REQUEST_BYTES + (credential?.bytes ?? 0),
    payload: { click, credential } satisfies RequestPayload,
    expectsReply: true,
  };
}

/** The answer to a request. */
export function responseTo(request: Delivery, status: number, granted?: Credential) {
  return {
    type: 'http.response',
    method: request.method,
    path: request.path,
    status,
    credential: granted?.shown ?? '',
    subject: granted?.subject ?? request.subject,
    bytes: RESPONSE_BYTES + (granted?.bytes ?? 0),
    payload: { granted } satisfies ResponsePayload,
    replyTo: request.row,
  };
}

/** What proves who sends: a session cookie or a token. */
export interface Credential {
  readonly kind: 'cookie' | 'token' | 'opaque-token' | 'signed-cookie';
  /** how the recording names it: the cookie's value, or `tok-n` */
  readonly shown: string;
  /** the session's id, or the token's jti */
  readonly subject: string;
  /** what the header line adds to a request */
  readonly bytes: number;
  /** the token itself, for `kind` token */
  readonly token?: string;
  /** what else is recorded of it where a browser holds it */
  readonly facts?: Facts;
}

export interface RequestPayload {
  readonly click: Click;
  readonly credential: Credential | undefined;
  /** the connection it came over, where a lab looks at connections */
  readonly connection?: string;
}

export interface ResponsePayload {
  /** a credential the server hands out with this answer */
  readonly granted: Credential | undefined;
}

export function requestPayload(request: Delivery): RequestPayload {
  return request.payload as RequestPayload;
}

/** What a request wants, from its request line. */
export function operationOf(request: Pick<Delivery, 'method' | 'path'>): Operation {
  if (request.path === requestLines.login.path) return 'login';
  return request.method === 'GET' ? 'read' : 'write';
}
