import { issuerPublicJwk } from '../../jwt/issuer-key.ts';
import { AUDIENCE, ISSUER } from '../../jwt/access-token.ts';
import { href } from '../../site/url.ts';

/**
 * The address that opens a token in the playground as this lab's service would check it, with every check made: the issuer's
 * public key, what is expected, and the very second.
 */
export function playgroundLink(token: string, at: number, leeway: number): string {
  const fields = new URLSearchParams({
    token,
    key: JSON.stringify(issuerPublicJwk),
    alg: issuerPublicJwk.alg,
    iss: ISSUER,
    aud: AUDIENCE,
    typ: 'at+jwt',
    at: String(at),
    leeway: String(Math.round(leeway)),
  });
  return `${href('/playground/')}#${fields.toString()}`;
}
