import { operationOf, requestPayload } from '../../actors/http.ts';
import { STORE } from '../../actors/names.ts';
import { refuse, serve } from '../../sharing/answers.ts';
import { centralStore } from '../../sharing/central-store.ts';
import { local } from '../../sharing/local.ts';
import { dispatcher, type Service, type Sharing, type SharingFactory } from '../../sharing/sharing.ts';
import { token } from '../../sharing/token.ts';
import type { StatelessHttpParameters } from './fields.ts';

/** Size of a session's data, bytes: a premise that only the store's messages show. */
export const SESSION_BYTES = 2048;

/** How a server tells who sends a request. */
export function identifying(parameters: StatelessHttpParameters): SharingFactory {
  switch (parameters.carries) {
    case 'nothing':
      return byNothing;
    case 'connection':
      return byConnection;
    case 'session-id':
      return parameters.sessionsIn === 'memory'
        ? local
        : centralStore({ store: STORE, commands: 'ideal', sessionBytes: SESSION_BYTES });
    case 'token':
      return token({ signCost: parameters.signCost, verifyCost: parameters.verifyCost });
  }
}

/** A password is checked, and that is all: the next request tells nothing of who sent it. */
function byNothing(service: Service): Sharing {
  return {
    request(request) {
      const { user } = requestPayload(request).click;
      if (operationOf(request) === 'login') serve(service, request, 'password-checked', user);
      else refuse(service, request, 'nothing-carried', 401);
    },
    message: dispatcher('nothing', {}),
  };
}

/**
 * Whoever signed in over a connection is taken for the sender of all that comes over it: what RFC 9110 section 3.3 says a
 * server must not assume, unless the connection is secured and belongs to that one user agent. What it remembers is a session
 * whose ID is the connection's.
 */
function byConnection(service: Service): Sharing {
  const { node } = service;
  return {
    request(request) {
      const { click, connection = '' } = requestPayload(request);
      if (operationOf(request) === 'login') {
        node.hold('session', connection, { user: click.user });
        return serve(service, request, 'connection-marked', click.user);
      }
      const known = node.held<{ readonly user: string }>('session', connection);
      if (known === undefined) refuse(service, request, 'connection-unknown', 401);
      else serve(service, request, 'connection-known', known.user);
    },
    message: dispatcher('connection', {}),
  };
}
