import type { Kinds } from '../../scenario/timed.ts';
import { cookieName, SHOP_DOMAIN } from './sites.ts';
import type { SessionLifecycleParameters } from './fields.ts';

/**
 * What the attacker does to a user, by kind; each begins with a link the user follows from another site.
 *
 * - `link`: the link has the shop's search page, which echoes what it is given, run the attacker's script. It reads the cookies it can see and
 *   plants an ID the attacker got for himself (session fixation). The page the link lies on also sends a form to the shop in the user's name.
 * - `sibling`: the link leads to the sibling, whose answer plants such an ID for the whole domain.
 * - `plaintext`: the link says http://; the attacker on the network reads the request and answers it, planting such an ID.
 * - `overwrite`: the link leads to the sibling, which plants the ID of the attacker's own login: the user goes on in his account.
 * - `bloat`: the link leads to the sibling, which plants a cookie of `bloat` octets in the session's place.
 */
export const attackKinds = {
  link: 'one',
  sibling: 'one',
  plaintext: 'one',
  overwrite: 'one',
  bloat: 'one',
} as const satisfies Kinds;

export type AttackKind = keyof typeof attackKinds;

/** What an attack is told to do. */
export interface AttackOrder {
  readonly type: 'attack.order';
  readonly kind: AttackKind;
  readonly victim: string;
}

/** Whether an attack plants the attacker's own fresh ID, and then waits for the user to sign in with it. */
export function isFixation(kind: AttackKind): boolean {
  return kind === 'link' || kind === 'sibling' || kind === 'plaintext';
}

/**
 * The lines that plant a value over the session cookie. With longer paths first: a browser sends those before what it holds for `/`,
 * and a server takes the first of a name.
 */
export function plantedLines(
  kind: AttackKind,
  value: string,
  parameters: SessionLifecycleParameters,
): readonly string[] {
  const name = cookieName(parameters);
  const viaSibling = kind !== 'link' && kind !== 'plaintext';
  const rest = `${viaSibling ? `; Domain=${SHOP_DOMAIN}` : ''}${kind === 'plaintext' ? '' : '; Secure'}`;
  const paths = kind === 'overwrite' || kind === 'bloat' ? ['/cart', '/'] : ['/login', '/cart', '/'];
  return paths.map((path) => `${name}=${value}; Path=${path}${rest}`);
}

/** A value that makes name and value `octets` long together. */
export function bloatedValue(parameters: SessionLifecycleParameters): string {
  return 'x'.repeat(parameters.bloat - cookieName(parameters).length);
}
