import type { Checking, Done } from '../../actors/checking-service.ts';
import { type Credential, operationOf, requestPayload, responseTo } from '../../actors/http.ts';
import { ISSUER } from '../../actors/names.ts';
import type { Delivery } from '../../kernel/message.ts';
import type { Node } from '../../kernel/node.ts';
import { holdKey } from './accounts.ts';
import { accept, readingOf, refuse } from './answers.ts';
import { Asking } from './asking.ts';
import type { ReferenceOrValueParameters } from './fields.ts';
import {
  ISSUER_KEYS,
  type Introspection,
  INTROSPECTION_BYTES,
  ISSUE_BYTES,
  type IssueRequest,
} from './issuing.ts';

/** A service that passes logins on to the issuer, and hands the token it gets for one to the browser. */
function logins(node: Node, asking: Asking) {
  return (request: Delivery): void => {
    const payload: IssueRequest = { user: requestPayload(request).click.user };
    const question = { type: 'issuer.issue', method: 'POST', path: '/token', bytes: ISSUE_BYTES, payload };
    asking.ask<Credential>(ISSUER, question, (granted) =>
      node.send(request.from, responseTo(request, 200, granted)),
    );
  };
}

/** Opaque tokens: what one stands for, only the issuer can say, and is asked each time (RFC 7662, nothing cached). */
export function checkOpaqueTokens() {
  return (node: Node): Checking => {
    const asking = new Asking(node);
    const login = logins(node, asking);

    function use(request: Delivery): void {
      const token = requestPayload(request).credential?.token ?? '';
      const question = {
        type: 'issuer.introspect',
        method: 'POST',
        path: '/introspect',
        subject: token,
        bytes: INTROSPECTION_BYTES + token.length,
        payload: token,
      };
      asking.ask<Introspection>(ISSUER, question, ({ record, unseenWhy }) => {
        if (record === undefined) refuse(node, request, 'token-inactive', { unseenWhy });
        else accept(node, request, 'token-active', record);
      });
    }

    return {
      request: (request) => (operationOf(request) === 'login' ? login(request) : use(request)),
      reply: (message) => asking.reply(message),
      configure() {},
    };
  };
}

/** JWTs: the service verifies them by itself, with the issuer's public key. */
export function checkJwts(parameters: ReferenceOrValueParameters) {
  return (node: Node): Checking => {
    const asking = new Asking(node);
    const login = logins(node, asking);
    const key = holdKey(node, ISSUER_KEYS, 'public');

    function use(request: Delivery): void {
      const token = requestPayload(request).credential?.token ?? '';
      const now = node.now;
      const trusted = key.current();
      node.compute(
        async () => (await import('../../../jwt/access-token.ts')).verifyAccessToken(token, now, trusted),
        parameters.verifyCost,
        (verdict): Done => ({
          type: 'done.check',
          then() {
            if (verdict.valid)
              return accept(
                node,
                request,
                'token-valid',
                readingOf(verdict.subject, verdict.claims, parameters),
              );
            const rule = verdict.code === 'ERR_JWT_EXPIRED' ? 'token-expired' : 'token-invalid';
            refuse(node, request, rule, { why: verdict.code });
          },
        }),
      );
    }

    return {
      request: (request) => (operationOf(request) === 'login' ? login(request) : use(request)),
      reply: (message) => asking.reply(message),
      configure: key.configure,
    };
  };
}
