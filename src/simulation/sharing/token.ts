import { type Credential, operationOf, requestPayload } from '../actors/http.ts';
import type { Delivery } from '../kernel/message.ts';
import { derive, idOf } from '../kernel/random.ts';
import { grant, serve, turnAway } from './answers.ts';
import { dispatcher, type Service, type Sharing } from './sharing.ts';

export interface TokenSettings {
  /** time a signature takes, µs */
  readonly signCost: number;
  /** time a verification takes, µs */
  readonly verifyCost: number;
}

/** What follows when a job is done. */
interface Done {
  readonly type: 'done.token';
  readonly then: () => void;
}

/** `Authorization: Bearer ` and the line's end, bytes. */
const HEADER_BYTES = 24;

/**
 * No service keeps anything: login hands out a signed token (RS256 by `jose`, real keys), every request is verified by
 * whichever service gets it, with the public key alone.
 */
export function token({ signCost, verifyCost }: TokenSettings) {
  return (service: Service): Sharing => {
    const { node } = service;

    function login(request: Delivery): void {
      const { user } = requestPayload(request).click;
      const jti = idOf(derive(node.key, 'jti'));
      const issuedAt = node.now;
      node.compute(
        async () =>
          (await import('../../jwt/access-token.ts')).signAccessToken({ subject: user, jti, issuedAt }),
        signCost,
        (signed): Done => ({
          type: 'done.token',
          then: () => {
            const shown = node.tokenName(signed);
            const credential: Credential = {
              kind: 'token',
              shown,
              subject: jti,
              bytes: HEADER_BYTES + signed.length,
              token: signed,
            };
            grant(service, request, 'token-issued', credential);
          },
        }),
      );
    }

    function use(request: Delivery): void {
      const { credential } = requestPayload(request);
      const now = node.now;
      node.compute(
        async () =>
          (await import('../../jwt/access-token.ts')).verifyAccessToken(credential?.token ?? '', now),
        verifyCost,
        (verdict): Done => ({
          type: 'done.token',
          then: () => {
            if (verdict.valid) serve(service, request, 'token-valid', verdict.subject);
            else turnAway(service, request, 'token-invalid', { why: verdict.code });
          },
        }),
      );
    }

    return {
      request(request) {
        if (operationOf(request) === 'login') login(request);
        else use(request);
      },
      message: dispatcher('token', {}),
      done: (event) => (event as Done).then(),
    };
  };
}
