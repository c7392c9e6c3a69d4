import { requestPayload } from '../../actors/http.ts';
import type { Connections } from '../../actors/load-balancer.ts';
import { serviceName, userName } from '../../actors/names.ts';
import { SimulationError } from '../../kernel/errors.ts';
import type { Node } from '../../kernel/node.ts';
import type { StatelessHttpParameters } from './fields.ts';

/** What the proxy knows of an open connection: whom it leads to, and whose requests it carries; empty for everybody's. */
interface Upstream {
  readonly [fact: string]: string;
  readonly server: string;
  readonly user: string;
}

/** A server closed its sockets: it is gone. */
export interface ConnectionsClosed {
  readonly type: 'connections.closed';
  readonly server: string;
}

/** From now on everybody's requests go over one connection to each server. */
export interface ConnectionsReused {
  readonly type: 'connections.reused';
}

/**
 * A proxy's persistent connections to the servers (RFC 9112 section 9.3): each user's own, or one that carries everybody's.
 * Told to reuse, it goes on with the one it opened first to each server. Requests on one connection don't wait for each
 * other, as in HTTP/2: how many are open depends on nothing else. Every choice is recorded as a decision.
 */
export function upstreamConnections({ users, services, connections, carries }: StatelessHttpParameters) {
  const userNumbers = numbered(users, userName);
  const serverNumbers = numbered(services, serviceName);

  return (node: Node): Connections => {
    let reuses = connections === 'shared';
    const newest = new Map<string, string>();
    const opened = new Map<string, number>();

    /** The open connection of a place, `user-3 service-1` or ` service-1`; undefined where it has none. */
    function openAt(place: string): string | undefined {
      const id = newest.get(place);
      return id !== undefined && node.held('upstream', id) !== undefined ? id : undefined;
    }

    /** Opens a connection. Its number follows from its place alone, so that nothing elsewhere in the run changes it. */
    function open(place: string, upstream: Upstream): string {
      const { server, user } = upstream;
      const row = user === '' ? users : userNumbers.get(user)!;
      const number = row * services + serverNumbers.get(server)! + 1;
      const times = (opened.get(place) ?? 0) + 1;
      opened.set(place, times);
      const id = times === 1 ? `c${number}` : `c${number}-${times}`;
      newest.set(place, id);
      node.hold('upstream', id, upstream);
      return id;
    }

    function reuse(): void {
      reuses = true;
      for (const server of serverNumbers.keys()) {
        if (openAt(placeOf('', server)) !== undefined) continue;
        const [first] = node.allHeld<Upstream>('upstream').find(([, held]) => held.server === server) ?? [];
        if (first === undefined) continue;
        newest.set(placeOf('', server), first);
        node.hold('upstream', first, { server, user: '' } satisfies Upstream);
      }
    }

    return {
      carry(request, server) {
        const payload = requestPayload(request);
        const client = payload.click.user;
        const user = reuses ? '' : client;
        const place = placeOf(user, server);
        const known = openAt(place);
        const connection = known ?? open(place, { server, user });
        node.decide(reuses ? 'shared-connection' : 'own-connection', true, connection, {
          client,
          server,
          ...(known === undefined && { opened: 1 }),
        });
        // What is known by its connection alone is about that connection.
        const subject = carries === 'connection' ? connection : request.subject;
        return { ...request, delay: 0, subject, payload: { ...payload, connection } };
      },
      notice(event) {
        if (event.type === 'connections.reused') return reuse();
        if (event.type !== 'connections.closed')
          throw new SimulationError('unhandled-message', node.name, event.type);
        for (const [id, held] of node.allHeld<Upstream>('upstream'))
          if (held.server === (event as ConnectionsClosed).server) node.drop('upstream', id);
      },
    };
  };
}

function placeOf(user: string, server: string): string {
  return `${user} ${server}`;
}

/** The names of so many actors, each with its number from 0 on. */
function numbered(count: number, name: (number: number) => string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: count }, (_, i) => [name(i + 1), i]));
}
