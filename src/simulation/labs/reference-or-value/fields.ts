import { choice, duration, integer, number, type ValuesOf } from '../../scenario/fields.ts';

/**
 * The parameters of reference-or-value, in the order help and addresses list them.
 *
 * - `credential`: what a login hands out. `session-id` points to the store, `opaque` to a record only the issuer can look up;
 *   `jwt` and `signed-cookie` say it themselves.
 * - `contents`: what is written down with a login, wherever it lies; each choice includes those before it.
 * - `sessionIds`: whose session IDs: Spring Session's (UUID in Base64, 48 characters) or Tomcat's (32 hexadecimal digits).
 * - `altered`: which character a user changes who alters what they hold.
 * - `lifetime`: how long what was handed out holds; a session's is not modelled.
 * - `macCost`: time an HMAC-SHA256 takes; `signCost` and `verifyCost` are RS256's.
 */
export const referenceOrValueFields = {
  credential: choice(['session-id', 'opaque', 'jwt', 'signed-cookie'], 'session-id'),
  contents: choice(['name', 'role', 'cart', 'resident-number'], 'cart'),
  sessionIds: choice(['spring', 'tomcat'], 'spring'),
  altered: choice(['content', 'signature', 'last'], 'content'),
  lifetime: duration('1s', '60m', '40s'),
  users: integer(1, 200, 4, 'users'),
  rate: number(0.01, 20, 0.5, 'requests/s'),
  writeRatio: number(0, 1, 0.3, 'share'),
  duration: duration('100ms', '10m', '60s'),
  latency: duration('0s', '1s', '20ms'),
  signCost: duration('0s', '1s', '260us'),
  verifyCost: duration('0s', '1s', '22us'),
  macCost: duration('0s', '1s', '3us'),
  seed: integer(0, 4_294_967_295, 7),
};

export type ReferenceOrValueParameters = ValuesOf<typeof referenceOrValueFields>;
export type CredentialKind = ReferenceOrValueParameters['credential'];

/** Whether what is handed out only points to what lies at the server. */
export function isReference({ credential }: ReferenceOrValueParameters): boolean {
  return credential === 'session-id' || credential === 'opaque';
}

/** Whether tokens come from an issuer of their own. */
export function hasIssuer({ credential }: ReferenceOrValueParameters): boolean {
  return credential === 'opaque' || credential === 'jwt';
}

/** Seconds that what was handed out holds. */
export function lifetimeSeconds({ lifetime }: ReferenceOrValueParameters): number {
  return Math.max(1, Math.round(lifetime / 1_000_000));
}

/** What is written down: all the choices up to the one made. */
export function holdsRole({ contents }: ReferenceOrValueParameters): boolean {
  return contents !== 'name';
}

/** Whether the cart is written down with the login. */
export function holdsCart({ contents }: ReferenceOrValueParameters): boolean {
  return contents === 'cart' || contents === 'resident-number';
}
