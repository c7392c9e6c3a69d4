import type { Checking } from '../../actors/checking-service.ts';
import { operationOf, requestPayload } from '../../actors/http.ts';
import type { Delivery } from '../../kernel/message.ts';
import type { Facts, Node } from '../../kernel/node.ts';
import { holdAccounts, lowerRole } from './accounts.ts';
import { accept, refuse } from './answers.ts';
import { Asking } from './asking.ts';
import { sessionCredential } from './credentials.ts';
import { holdsCart, type ReferenceOrValueParameters } from './fields.ts';
import { type LoginRecord, recordOf, withMore } from './record.ts';
import { sessionIdOf } from './values.ts';

/** The name of the attribute that changes, and its new value, bytes. A premise. */
const CART_BYTES = 8;

/** Sessions in a store: a login's data lie there under a random ID, and that is all the browser gets. */
export function checkSessions(parameters: ReferenceOrValueParameters) {
  return (node: Node): Checking => {
    const asking = new Asking(node);
    const accounts = holdAccounts(node, parameters);

    function login(request: Delivery): void {
      const { user } = requestPayload(request).click;
      const id = sessionIdOf(node.key, parameters.sessionIds);
      const record = recordOf({ user, ...accounts(user), cart: 0 }, parameters, 0);
      asking.keep(id, record, () =>
        accept(node, request, 'session-created', record, {
          credential: sessionCredential(id, parameters),
        }),
      );
    }

    function use(request: Delivery): void {
      const id = requestPayload(request).credential?.token ?? '';
      asking.look(id, (record) => {
        if (record === undefined) return refuse(node, request, 'session-missing');
        if (operationOf(request) === 'write' && holdsCart(parameters)) return add(request, id);
        accept(node, request, 'session-found', record);
      });
    }

    /** Only the cart is written, as Spring Session writes the attributes that changed, and only where the session still is. */
    function add(request: Delivery, id: string): void {
      const change = (facts: Facts) => withMore(facts as LoginRecord, parameters);
      asking.askStore(
        'HSET',
        { effect: 'change', key: id, change },
        (record) => {
          if (record === undefined) refuse(node, request, 'session-missing');
          else accept(node, request, 'session-changed', record);
        },
        CART_BYTES,
      );
    }

    return {
      request: (request) => (operationOf(request) === 'login' ? login(request) : use(request)),
      reply: (message) => asking.reply(message),
      configure: (event) => lowerRole(node, event),
    };
  };
}
