import { AUDIENCE, ISSUER } from '../../../jwt/parties.ts';
import { ATTACKER, jtiOf, type TokenKind } from './catalogue.ts';

/** The kind of token that the service is meant for (RFC 9068 section 2.1). */
export const ACCESS_TOKEN = 'at+jwt';
/** Who the tokens are handed to by the issuer: an ID token is meant for it (OpenID Connect Core section 2). */
const CLIENT = 'web';
/** Another service of the same issuer, and another customer's issuer that signs with the same key. */
export const OTHER_SERVICE = 'https://billing.example';
export const OTHER_ISSUER = 'https://issuer.example/partner';

export type Members = Readonly<Record<string, unknown>>;

/** Header and claims of a token, in the order in which they are written; JSON leaves out what is undefined. */
export interface Content {
  readonly header: Members;
  readonly claims: Members;
}

/** What the issuer would hand out at that time, Unix seconds: claims of RFC 9068, good for ten minutes. */
function issued(kind: TokenKind, at: number, subject: string): Content {
  return {
    header: { alg: 'RS256', typ: ACCESS_TOKEN, kid: 'issuer-1' },
    claims: {
      iss: ISSUER,
      sub: subject,
      aud: AUDIENCE,
      client_id: CLIENT,
      role: 'USER',
      iat: at - 300,
      exp: at + 300,
      jti: jtiOf(kind, at),
    },
  };
}

/** What a token of this kind says of a subject that reaches the service at that time, Unix seconds. */
export function contentOf(kind: TokenKind, at: number, subject: string): Content {
  const usual = issued(kind, at, subject);
  const { header, claims } = usual;
  const idToken = { ...claims, aud: CLIENT, nonce: 'n-0S6_WzA2Mj', auth_time: at - 301 };
  const asHeader = (more: Members): Content => ({ header: { ...header, ...more }, claims });
  const asClaims = (more: Members): Content => ({ header, claims: { ...claims, ...more } });
  switch (kind) {
    case 'two-audiences':
      return asClaims({ aud: [OTHER_SERVICE, AUDIENCE] });
    case 'other-form':
      return {
        header: { kid: 'issuer-1', typ: `application/${ACCESS_TOKEN}`, alg: 'RS256', 'x-region': 'kr' },
        claims: { scope: 'cart:read', name: '이하나', ...claims },
      };
    case 'expired-59':
      return asClaims({ iat: at - 659, exp: at - 59 });
    case 'expired-61':
      return asClaims({ iat: at - 661, exp: at - 61 });
    case 'clock-ahead':
      return asClaims({ iat: at + 30, nbf: at + 30, exp: at + 630 });
    case 'not-yet':
      return asClaims({ nbf: at + 3600, exp: at + 4200 });
    case 'crit':
      return asHeader({ crit: ['key-proof'], 'key-proof': 'required' });
    case 'none':
      return { header: { alg: 'none', typ: ACCESS_TOKEN }, claims: { ...claims, role: 'ADMIN' } };
    case 'none-case':
      return { header: { alg: 'noNE', typ: ACCESS_TOKEN }, claims: { ...claims, role: 'ADMIN' } };
    case 'confusion':
      return { header: { ...header, alg: 'HS256' }, claims: { ...claims, role: 'ADMIN' } };
    case 'altered':
    case 'stripped':
    case 'foreign-key':
      return asClaims({ role: 'ADMIN' });
    case 'tenant':
      return asClaims({ iss: OTHER_ISSUER });
    case 'audience':
      return asClaims({ aud: OTHER_SERVICE });
    case 'id-token':
      return { header: { ...header, typ: 'JWT' }, claims: idToken };
    case 'id-token-shared':
      return { header: { ...header, typ: 'JWT' }, claims: { ...idToken, aud: AUDIENCE } };
    case 'no-exp':
      return asClaims({ exp: undefined });
    default:
      return usual;
  }
}

/** What the attacker's own token says, which the issuer handed out to them, before they change it. */
export function ownContent(kind: TokenKind, at: number): Content {
  return issued(kind, at, ATTACKER);
}
