import type { Credential } from '../../actors/http.ts';
import type { ReferenceOrValueParameters } from './fields.ts';
import { readableText } from './values.ts';

/** What stands around a credential's value in the line of a request's header, the line's end included. */
export const headerLine = {
  spring: 'Cookie: SESSION=\r\n',
  tomcat: 'Cookie: JSESSIONID=\r\n',
  bearer: 'Authorization: Bearer \r\n',
  signedCookie: 'Cookie: sessionid=\r\n',
} as const;

/** A session ID in a cookie. */
export function sessionCredential(id: string, { sessionIds }: ReferenceOrValueParameters): Credential {
  return {
    kind: 'cookie',
    shown: id,
    subject: id,
    token: id,
    bytes: headerLine[sessionIds].length + id.length,
    facts: { bytes: id.length },
  };
}

/** An opaque token: its own name, since nothing else can be said of it. */
export function opaqueCredential(token: string): Credential {
  return {
    kind: 'opaque-token',
    shown: token,
    subject: token,
    token,
    bytes: headerLine.bearer.length + token.length,
    facts: { bytes: token.length },
  };
}

/** A JWT or a signed cookie; `shown` is its name in the recording (`tok-n`), `subject` the login it is about. */
export function valueCredential(
  kind: 'token' | 'signed-cookie',
  value: string,
  shown: string,
  subject: string,
): Credential {
  const line = kind === 'token' ? headerLine.bearer : headerLine.signedCookie;
  return {
    kind,
    shown,
    subject,
    token: value,
    bytes: line.length + value.length,
    facts: { bytes: value.length, reads: readableText(value) },
  };
}
