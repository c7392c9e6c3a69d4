import type { Node } from '../../kernel/node.ts';
import { derive } from '../../kernel/random.ts';
import type { SessionLifecycleParameters } from './fields.ts';
import { sessionIdOf } from './population.ts';

/** A session at the server. Times in µs. */
export interface Session {
  readonly id: string;
  /** who signed in with it; empty before anybody did */
  readonly user: string;
  readonly created: number;
  readonly seen: number;
}

/** What became of a session that somebody asked for. */
export type Found = Session | 'unknown' | 'ended-idle' | 'ended-absolute';

/** The server's table of sessions: it knows only IDs it made itself, and ends them by its own two clocks. */
export class SessionTable {
  readonly #node: Node;
  readonly #parameters: SessionLifecycleParameters;

  constructor(node: Node, parameters: SessionLifecycleParameters) {
    this.#node = node;
    this.#parameters = parameters;
  }

  /** Looks a session up, which counts as a sign of life; one past its time is ended now. */
  find(id: string): Found {
    const session = this.#node.held('session', id) as unknown as Session | undefined;
    if (session === undefined) return 'unknown';
    const { now } = this.#node;
    const end =
      now - session.seen > this.#parameters.idle
        ? 'ended-idle'
        : now - session.created > this.#parameters.absolute
          ? 'ended-absolute'
          : undefined;
    if (end !== undefined) {
      this.drop(id);
      return end;
    }
    return this.#keep({ ...session, seen: now });
  }

  /** Makes a session with an ID that no other has. */
  open(user: string): Session {
    const { now, key } = this.#node;
    const bits = this.#parameters.entropy;
    let id = sessionIdOf(derive(key, 'session'), bits);
    for (let i = 1; this.#node.held('session', id) !== undefined; i++)
      id = sessionIdOf(derive(derive(key, 'session'), -i), bits);
    return this.#keep({ id, user, created: now, seen: now });
  }

  /** Writes down who signed in with a session. */
  signIn(session: Session, user: string): Session {
    return this.#keep({ ...session, user });
  }

  drop(id: string): void {
    this.#node.drop('session', id);
  }

  #keep(session: Session): Session {
    this.#node.hold('session', session.id, { ...session });
    return session;
  }
}
