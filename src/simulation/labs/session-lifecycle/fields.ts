import { choice, duration, integer, number, onOff, type ValuesOf } from '../../scenario/fields.ts';

/**
 * The parameters of session-lifecycle, in the order help and addresses list them.
 *
 * - `reissue`: a login gets a new session ID, and the one before it is worth nothing any more.
 * - `hostPrefix`, `secure`, `httpOnly`, `sameSite`, `domain`: how the server's Set-Cookie line is written; `domain` on says
 *   `Domain=shop.example`, off says nothing and so means www.shop.example alone.
 * - `idle`, `absolute`: how long the server lets a session live without a request, and at all since its ID was made.
 * - `entropy`: random bits of a session ID; `sessions`: strangers' sessions that live at the server; `guesses`: IDs that the
 *   attacker tries in a second.
 * - `bloat`: octets of name and value of the cookie that an attack by the same name makes.
 */
export const sessionLifecycleFields = {
  reissue: onOff('off'),
  hostPrefix: onOff('off'),
  secure: onOff('off'),
  httpOnly: onOff('off'),
  sameSite: choice(['unset', 'none', 'lax', 'strict'], 'unset'),
  domain: onOff('off'),
  idle: duration('1s', '60m', '30m'),
  absolute: duration('1s', '1440m', '480m'),
  entropy: integer(16, 128, 64),
  sessions: integer(1, 100_000, 100_000),
  guesses: integer(0, 1_000_000, 10_000, 'requests/s'),
  bloat: integer(100, 8192, 4097, 'bytes'),
  users: integer(1, 12, 3, 'users'),
  rate: number(0.01, 5, 0.3, 'requests/s'),
  writeRatio: number(0, 1, 0.3, 'share'),
  duration: duration('100ms', '10m', '60s'),
  latency: duration('0s', '1s', '20ms'),
  seed: integer(0, 4_294_967_295, 7),
};

export type SessionLifecycleParameters = ValuesOf<typeof sessionLifecycleFields>;
