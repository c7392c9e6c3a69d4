import type { IssuerKey } from '../../../jwt/access-token.ts';
import type { Credential } from '../../actors/http.ts';
import type { Issuing, Signed } from '../../actors/issuer.ts';
import type { Delivery } from '../../kernel/message.ts';
import type { Node, NodeEvent } from '../../kernel/node.ts';
import { derive, idOf } from '../../kernel/random.ts';
import { holdAccounts, holdKey, lowerRole } from './accounts.ts';
import { decideOn, type Granted } from './answers.ts';
import { Asking } from './asking.ts';
import { membersOf } from './content.ts';
import { opaqueCredential, valueCredential } from './credentials.ts';
import { lifetimeSeconds, type ReferenceOrValueParameters } from './fields.ts';
import { type LoginRecord, recordBytes, recordOf } from './record.ts';
import { unixSeconds } from '../../../jwt/epoch.ts';
import { opaqueTokenOf } from './values.ts';

/** The issuer's keys: the one it begins with, and the one it changes to. */
export const ISSUER_KEYS: readonly [IssuerKey, IssuerKey] = ['issuer-1', 'issuer-2'];

/** Sizes of what a service asks the issuer, besides a token in it, and of an answer that carries none, bytes. Premises. */
export const ISSUE_BYTES = 300;
export const INTROSPECTION_BYTES = 250;

/** A login that is passed on. */
export interface IssueRequest {
  readonly user: string;
}

/** What a token stands for; undefined where it is not active. */
export interface Introspection {
  readonly record: LoginRecord | undefined;
  /** why it is not active: what an answer by RFC 7662 does not say */
  readonly unseenWhy: 'missing' | 'expired' | '';
}

/** An issuer of either kind of token. */
export function issuing(parameters: ReferenceOrValueParameters) {
  return (node: Node): Issuing => {
    const asking = new Asking(node);
    const accounts = holdAccounts(node, parameters);
    const key = parameters.credential === 'jwt' ? holdKey(node, ISSUER_KEYS, 'private') : undefined;

    function grant(message: Delivery, record: LoginRecord, granted: Granted): void {
      const { credential } = granted;
      decideOn(node, 'token-issued', 'login', credential.subject, record, granted);
      answer(message, INTROSPECTION_BYTES + (credential.token ?? '').length, credential);
    }

    function answer(message: Delivery, bytes: number, payload: Credential | Introspection): void {
      const { type, method, path, subject, row, from } = message;
      const isGrant = type === 'issuer.issue';
      node.send(from, {
        type: 'issuer.reply',
        method,
        path,
        subject: isGrant ? (payload as Credential).subject : subject,
        credential: isGrant ? (payload as Credential).shown : '',
        bytes,
        payload,
        replyTo: row,
      });
    }

    function issueOpaque(message: Delivery, user: string): void {
      const expires = unixSeconds(node.now) + lifetimeSeconds(parameters);
      const record = recordOf({ user, ...accounts(user), cart: 0 }, parameters, expires);
      const credential = opaqueCredential(opaqueTokenOf(node.key));
      asking.keep(credential.subject, record, () => grant(message, record, { credential }));
    }

    function issueJwt(message: Delivery, user: string, signer: IssuerKey): void {
      const content = { user, ...accounts(user), cart: 0 };
      const jti = idOf(derive(node.key, 'jti'));
      const issuedAt = node.now;
      const lifetime = lifetimeSeconds(parameters);
      node.compute(
        async () =>
          (await import('../../../jwt/access-token.ts')).signAccessToken({
            subject: user,
            jti,
            issuedAt,
            lifetime,
            claims: membersOf(content, parameters),
            key: signer,
          }),
        parameters.signCost,
        (token): Signed => ({
          type: 'done.sign',
          then: () =>
            grant(message, recordOf(content, parameters, unixSeconds(issuedAt) + lifetime), {
              credential: valueCredential('token', token, node.tokenName(token), jti),
              key: signer,
            }),
        }),
      );
    }

    return {
      issue(message) {
        const { user } = message.payload as IssueRequest;
        if (key === undefined) issueOpaque(message, user);
        else issueJwt(message, user, key.current());
      },
      introspect(message) {
        asking.look(message.payload as string, (record) => {
          const isExpired = record !== undefined && record.expires <= unixSeconds(node.now);
          const active = isExpired ? undefined : record;
          const unseenWhy = record === undefined ? 'missing' : isExpired ? 'expired' : '';
          const bytes = INTROSPECTION_BYTES + (active === undefined ? 0 : recordBytes(active));
          answer(message, bytes, { record: active, unseenWhy });
        });
      },
      reply: (message) => asking.reply(message),
      configure(event: NodeEvent) {
        lowerRole(node, event);
        key?.configure(event);
      },
    };
  };
}
