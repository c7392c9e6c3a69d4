import type { CookieKey } from '../../../jwt/signed-cookie.ts';
import type { Checking, Done } from '../../actors/checking-service.ts';
import { operationOf, requestPayload } from '../../actors/http.ts';
import type { Delivery } from '../../kernel/message.ts';
import type { Node } from '../../kernel/node.ts';
import { derive, idOf } from '../../kernel/random.ts';
import { holdAccounts, holdKey, lowerRole } from './accounts.ts';
import { accept, readingOf, refuse } from './answers.ts';
import { type Content, textOf } from './content.ts';
import { valueCredential } from './credentials.ts';
import { holdsCart, lifetimeSeconds, type ReferenceOrValueParameters } from './fields.ts';
import { recordOf } from './record.ts';

const COOKIE_KEYS: readonly [CookieKey, CookieKey] = ['cookie-1', 'cookie-2'];

/** Sessions in signed cookies: the service keeps a key and nothing else, and signs the whole session anew when it changes. */
export function checkCookies(parameters: ReferenceOrValueParameters) {
  return (node: Node): Checking => {
    const accounts = holdAccounts(node, parameters);
    const key = holdKey(node, COOKIE_KEYS, 'secret');

    /** Signs a content and answers with it. */
    function sign(request: Delivery, rule: string, subject: string, content: Content): void {
      const now = node.now;
      const signer = key.current();
      node.compute(
        async () =>
          (await import('../../../jwt/signed-cookie.ts')).signCookie(
            textOf(content, parameters),
            now,
            signer,
          ),
        parameters.macCost,
        (value): Done => ({
          type: 'done.check',
          then: () =>
            accept(node, request, rule, recordOf(content, parameters, 0), {
              credential: valueCredential('signed-cookie', value, node.tokenName(value), subject),
              key: signer,
            }),
        }),
      );
    }

    function login(request: Delivery): void {
      const { user } = requestPayload(request).click;
      const content = { user, ...accounts(user), cart: 0 };
      sign(request, 'cookie-issued', idOf(derive(node.key, 'cookie')), content);
    }

    function use(request: Delivery): void {
      const value = requestPayload(request).credential?.token ?? '';
      const now = node.now;
      const lifetime = lifetimeSeconds(parameters);
      const trusted = key.current();
      node.compute(
        async () =>
          (await import('../../../jwt/signed-cookie.ts')).verifyCookie(value, now, lifetime, trusted),
        parameters.macCost,
        (verdict): Done => ({
          type: 'done.check',
          then() {
            if (!verdict.valid) {
              const rule = verdict.code === 'EXPIRED' ? 'cookie-expired' : 'cookie-invalid';
              return refuse(node, request, rule, { why: verdict.code });
            }
            const { content } = verdict;
            const reading = readingOf(content['user'], content, parameters);
            if (operationOf(request) !== 'write' || !holdsCart(parameters))
              return accept(node, request, 'cookie-valid', reading);
            const { user, role, cart } = reading;
            const next = { user, name: String(content['name']), role, cart: cart + 1 };
            sign(request, 'cookie-renewed', request.subject, next);
          },
        }),
      );
    }

    return {
      request: (request) => (operationOf(request) === 'login' ? login(request) : use(request)),
      // It asks nobody.
      reply() {},
      configure(event) {
        lowerRole(node, event);
        key.configure(event);
      },
    };
  };
}
