import { operationOf, requestPayload } from '../actors/http.ts';
import { grant, newSessionId, serveFrom, sessionCookie } from './answers.ts';
import { dispatcher, type Service, type SessionCopy, type Sharing } from './sharing.ts';

/** Sessions stay in the memory of the service that created them; no other service is told. */
export function local(service: Service): Sharing {
  const { node } = service;
  return {
    request(request) {
      const { click } = requestPayload(request);
      const operation = operationOf(request);
      if (operation === 'login') {
        const id = newSessionId(service);
        node.hold('session', id, { version: click.number, user: click.user } satisfies SessionCopy);
        return grant(service, request, 'session-created', sessionCookie(id));
      }
      const id = request.subject;
      let copy = node.held<SessionCopy>('session', id);
      if (copy !== undefined && operation === 'write') {
        copy = { ...copy, version: click.number };
        node.hold('session', id, copy);
      }
      serveFrom(service, request, copy);
    },
    message: dispatcher('local', {}),
  };
}
