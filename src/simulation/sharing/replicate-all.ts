import { operationOf, requestPayload } from '../actors/http.ts';
import type { Delivery } from '../kernel/message.ts';
import { grant, newSessionId, serveFrom, sessionCookie } from './answers.ts';
import { replicate, type ReplicationMessage, type ReplicationSettings } from './replication.ts';
import { Joining, type State } from './joining.ts';
import { dispatcher, type Handlers, type Service, type SessionCopy, type Sharing } from './sharing.ts';

/** A copy under full replication: the service that handled the session last is its primary. */
interface ReplicatedCopy extends SessionCopy {
  readonly primary: 0 | 1;
}

/** What a delta changes: only a login's sets the user. A delta without content says that a request came. */
interface Delta {
  readonly version: number;
  readonly user?: string;
}

/**
 * Every service keeps a copy of every session, told asynchronously: Tomcat's DeltaManager with its default
 * `channelSendOptions=8`, as measured. Of two writes the later click's wins, whichever message comes last. A delta for a session
 * whose creation has not arrived is dropped, as Tomcat drops it.
 */
export function replicateAll(settings: ReplicationSettings) {
  return (service: Service): Sharing => {
    const { node, members } = service;
    const joining = new Joining(service);
    const copyOf = (session: string) => node.held<ReplicatedCopy>('session', session);
    const tellAll = (message: ReplicationMessage) => {
      for (const member of members) replicate(service, settings, member, message);
    };

    function login(request: Delivery): void {
      const { click } = requestPayload(request);
      const session = newSessionId(service);
      const copy: ReplicatedCopy = { version: click.number, user: click.user, primary: 1 };
      node.hold('session', session, copy);
      tellAll({ type: 'session.created', session, data: false });
      const delta: Delta = { version: copy.version, user: copy.user };
      tellAll({ type: 'session.delta', session, data: true, payload: delta });
      grant(service, request, 'session-created', sessionCookie(session));
    }

    function use(request: Delivery, writes: boolean): void {
      const session = request.subject;
      const copy = copyOf(session);
      const came = copy?.primary === 1 ? 'primary' : 'other';
      const version = writes ? requestPayload(request).click.number : (copy?.version ?? 0);
      const next: ReplicatedCopy | undefined = copy && { ...copy, version, primary: 1 };
      if (!serveFrom(service, request, next, { came }) || next === undefined) return;
      if (writes || came === 'other') node.hold('session', session, next);
      if (writes)
        tellAll({ type: 'session.delta', session, data: true, payload: { version } satisfies Delta });
      else if (settings.replicateOn === 'every-request')
        tellAll({ type: 'session.delta', session, data: false });
      else if (came === 'other') tellAll({ type: 'session.accessed', session, data: false });
    }

    /** Takes over what another service knows; of two versions the newer stays, and who has it is the primary. */
    function takeOver(session: string, mine: ReplicatedCopy | undefined, theirs: Delta): void {
      const newer =
        mine !== undefined && mine.version > theirs.version ? mine : { ...theirs, primary: 0 as const };
      const user = theirs.user ?? mine?.user ?? '';
      node.hold('session', session, {
        version: newer.version,
        user,
        primary: newer.primary,
      } satisfies ReplicatedCopy);
    }

    /** Another service handled the session last. */
    function yieldPrimary(session: string, mine: ReplicatedCopy | undefined): void {
      if (mine?.primary === 1) node.hold('session', session, { ...mine, primary: 0 });
    }

    function stateOf(): State {
      const entries = node.allHeld<ReplicatedCopy>('session');
      return { entries, bytes: entries.length * settings.sessionBytes };
    }

    const handlers: Handlers = {
      'session.created': ({ subject }) => {
        if (copyOf(subject) === undefined)
          node.hold('session', subject, { version: 0, user: '', primary: 0 } satisfies ReplicatedCopy);
      },
      'session.delta': ({ subject, payload }) => {
        const mine = copyOf(subject);
        if (mine === undefined) node.decide('delta-unknown-session', false, subject);
        else if (payload === undefined) yieldPrimary(subject, mine);
        else takeOver(subject, mine, payload as Delta);
      },
      'session.accessed': ({ subject }) => yieldPrimary(subject, copyOf(subject)),
      ...joining.handlers(stateOf, (entries) => {
        for (const [session, copy] of entries as [string, SessionCopy][])
          takeOver(session, copyOf(session), copy);
      }),
      'connection.lost': () => joining.finish(),
    };

    return {
      request(request) {
        const operation = operationOf(request);
        if (operation === 'login') login(request);
        else use(request, operation === 'write');
      },
      message: dispatcher('replicate-all', handlers),
      join: () => joining.start(),
    };
  };
}
