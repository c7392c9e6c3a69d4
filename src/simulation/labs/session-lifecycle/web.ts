import { cookieString } from '../../../cookies/retrieve-cookies.ts';
import { REQUEST_BYTES } from '../../actors/http.ts';
import type { Delivery, MessageEvent, Outgoing } from '../../kernel/message.ts';
import type { AttackKind } from './attacks.ts';
import { valueOf } from './sites.ts';

/** A short page with its headers, bytes. A premise. */
const RESPONSE_BYTES = 600;

/** A cookie as a request carries it; `attack` is the attack that planted it, empty for one the server gave. Only the model knows that. */
export interface SentCookie {
  readonly name: string;
  readonly value: string;
  readonly attack: AttackKind | '';
}

/** What a request says, and what only the model knows of it. */
export interface WebRequest {
  readonly cookies: readonly SentCookie[];
  /** whose password is given, where it is a login */
  readonly user: string;
  /** the attack this request is part of: a page sent it, or a thief; empty for a user's own */
  readonly attack: AttackKind | '';
  /** a page of another site sent it in the user's name */
  readonly forged: boolean;
}

/** What an answer says beyond its status. */
export interface WebResponse {
  readonly lines: readonly string[];
  /** the account it shows; empty for none */
  readonly account: string;
}

export type WebRequestEvent = MessageEvent<'http.request'>;
export type WebResponseEvent = MessageEvent<'http.response'>;

/** A request as it travels; `session` is the name of the cookie that the shop takes for a session ID. */
export function webRequest(method: string, path: string, session: string, payload: WebRequest): Outgoing {
  const line = cookieString(payload.cookies);
  return {
    type: 'http.request',
    method,
    path,
    credential: line,
    subject: payload.cookies.find(({ name }) => name === session)?.value ?? '',
    bytes: REQUEST_BYTES + (line === '' ? 0 : `Cookie: ${line}\r\n`.length),
    payload,
    expectsReply: true,
  };
}

/** The answer to a request, with the Set-Cookie lines it carries; the recording keeps these one a line of text. */
export function webResponse(request: Delivery, status: number, payload: Partial<WebResponse> = {}): Outgoing {
  const { lines = [], account = '' } = payload;
  const [first] = lines;
  return {
    type: 'http.response',
    method: request.method,
    path: request.path,
    status,
    credential: lines.join('\n'),
    subject: first === undefined || first.length > 300 ? request.subject : valueOf(first),
    bytes: RESPONSE_BYTES + lines.reduce((sum, line) => sum + `Set-Cookie: ${line}\r\n`.length, 0),
    payload: { lines, account } satisfies WebResponse,
    replyTo: request.row,
  };
}

export function requestOf({ payload }: Delivery): WebRequest {
  return payload as WebRequest;
}

export function responseOf({ payload }: Delivery): WebResponse {
  return payload as WebResponse;
}
