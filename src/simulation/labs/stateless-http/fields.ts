import { choice, duration, integer, number, type ValuesOf } from '../../scenario/fields.ts';

/**
 * The parameters of stateless-http, in the order help and addresses list them.
 *
 * - `carries`: what a request carries that tells who sends it. `connection` is nothing in the request itself: servers take
 *   the connection it came over for the user who signed in over it.
 * - `connections`: whether the proxy keeps one connection to each server for every user, or one for all of them.
 * - `sessionsIn`: where the session lies that a session ID points to; matters for `session-id` alone.
 */
export const statelessHttpFields = {
  carries: choice(['nothing', 'connection', 'session-id', 'token'], 'nothing'),
  services: integer(1, 6, 3, 'services'),
  routing: choice(['round-robin', 'random', 'sticky'], 'round-robin'),
  connections: choice(['own', 'shared'], 'own'),
  sessionsIn: choice(['store', 'memory'], 'store'),
  users: integer(1, 200, 4, 'users'),
  rate: number(0.01, 20, 0.5, 'requests/s'),
  writeRatio: number(0, 1, 0.3, 'share'),
  duration: duration('100ms', '10m', '30s'),
  latency: duration('0s', '5s', '20ms'),
  signCost: duration('0s', '1s', '260us'),
  verifyCost: duration('0s', '1s', '22us'),
  seed: integer(0, 4_294_967_295, 7),
};

export type StatelessHttpParameters = ValuesOf<typeof statelessHttpFields>;

/** Whether servers ask a store for sessions. */
export function hasStore({ carries, sessionsIn }: StatelessHttpParameters): boolean {
  return carries === 'session-id' && sessionsIn === 'store';
}
