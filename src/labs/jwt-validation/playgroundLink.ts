import { RULES } from '../../simulation/labs/jwt-validation/rules.ts';
import { href } from '../../site/url.ts';

/**
 * The address that opens a token in the playground as this lab's service would check it, with every check made: the issuer's
 * public key, what is expected, and the very second.
 */
export function playgroundLink(token: string, at: number, leeway: number): string {
  const { alg, key, iss, aud, typ } = RULES;
  const fields = new URLSearchParams({
    token,
    key: JSON.stringify(key),
    alg,
    iss,
    aud,
    typ,
    at: String(at),
    leeway: String(Math.round(leeway)),
  });
  return `${href('/playground/')}#${fields.toString()}`;
}
