import type { Origin } from '../../../cookies/hosts.ts';
import type { SessionLifecycleParameters } from './fields.ts';

/** The hosts of the lab: the shop, its sibling on a subdomain that the attacker has in hand, and the attacker's own. */
export const SHOP = 'www.shop.example';
export const SHOP_DOMAIN = 'shop.example';
export const SIBLING_HOST = 'blog.shop.example';
export const EVIL: Origin = { secure: true, host: 'evil.example' };

/** How the actors are called. */
export const ATTACKER = 'attacker';
export const SIBLING = 'sibling';

/** The name of the session cookie. */
export function cookieName({ hostPrefix }: SessionLifecycleParameters): string {
  return hostPrefix === 'on' ? '__Host-SID' : 'SID';
}

const sameSiteWords = { unset: '', none: 'None', lax: 'Lax', strict: 'Strict' } as const;

/** The server's Set-Cookie line for a session ID. */
export function setCookieLine(id: string, parameters: SessionLifecycleParameters): string {
  const { domain, secure, httpOnly, sameSite } = parameters;
  return [
    `${cookieName(parameters)}=${id}`,
    'Path=/',
    ...(domain === 'on' ? [`Domain=${SHOP_DOMAIN}`] : []),
    ...(secure === 'on' ? ['Secure'] : []),
    ...(httpOnly === 'on' ? ['HttpOnly'] : []),
    ...(sameSite === 'unset' ? [] : [`SameSite=${sameSiteWords[sameSite]}`]),
  ].join('; ');
}

/** The value that a Set-Cookie line gives its cookie. */
export function valueOf(line: string): string {
  const pair = line.split(';')[0] ?? '';
  return pair.slice(pair.indexOf('=') + 1);
}
