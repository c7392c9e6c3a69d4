import type { StoreCommand } from '../actors/session-store.ts';

/**
 * Whose commands a service sends to the store:
 * - `ideal`: one read and one write a request (express-session with connect-redis, as measured: GET + EXPIRE, GET + SET; SET at login).
 * - `spring`: Spring Session's default repository: HGETALL, EXISTS, HMSET, EXPIREAT; HMSET, EXPIREAT at login (editorial M4).
 */
export type StoreClient = 'ideal' | 'spring';

export type CommandStep = readonly [name: string, effect: StoreCommand['effect']];

/** The commands of one request, in order; the first of a read or a write is the one that finds the session. */
export const storeCommands: Readonly<
  Record<StoreClient, Readonly<Record<'login' | 'read' | 'write', readonly CommandStep[]>>>
> = {
  ideal: {
    login: [['SET', 'write']],
    read: [
      ['GET', 'read'],
      ['EXPIRE', 'touch'],
    ],
    write: [
      ['GET', 'read'],
      ['SET', 'write'],
    ],
  },
  spring: {
    login: [
      ['HMSET', 'write'],
      ['EXPIREAT', 'touch'],
    ],
    read: [
      ['HGETALL', 'read'],
      ['EXISTS', 'touch'],
      ['HMSET', 'touch'],
      ['EXPIREAT', 'touch'],
    ],
    write: [
      ['HGETALL', 'read'],
      ['EXISTS', 'touch'],
      ['HMSET', 'write'],
      ['EXPIREAT', 'touch'],
    ],
  },
};

/** Numbers by what the request wanted. */
interface ByOperation {
  readonly login: number;
  readonly read: number;
  readonly write: number;
}

/** M4: how many commands requests cost: a fixed number each, but one that finds no session (`unknown`) stops after the first. */
export function commandsFor(
  client: StoreClient,
  requests: ByOperation,
  unknown: Omit<ByOperation, 'login'>,
): ByOperation {
  const steps = storeCommands[client];
  const used = (operation: 'read' | 'write') =>
    (requests[operation] - unknown[operation]) * steps[operation].length + unknown[operation];
  return { login: requests.login * steps.login.length, read: used('read'), write: used('write') };
}
