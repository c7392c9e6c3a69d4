import { operationOf, requestPayload } from '../actors/http.ts';
import type { Delivery } from '../kernel/message.ts';
import type { Facts } from '../kernel/node.ts';
import { Acknowledgements, ACK_BYTES } from './acknowledgements.ts';
import { grant, newSessionId, serveFrom, sessionCookie, turnAway } from './answers.ts';
import { Joining, type State } from './joining.ts';
import { replicate, type ReplicationMessage, type ReplicationSettings } from './replication.ts';
import {
  CONTROL_BYTES,
  dispatcher,
  type Handlers,
  type Service,
  type SessionCopy,
  type Sharing,
} from './sharing.ts';

/** Where a session lives: the service that answers for it, and the one that keeps its backup; `term` counts its moves. */
interface Place extends Facts {
  readonly primary: string;
  readonly backup: string;
  readonly term: number;
}
type PlacedCopy = SessionCopy & Place;

/** Whether news of a place is behind what is known: of two moves made at once, without knowing of each other, one must win. */
function isBehind(news: Place, known: Place | undefined): boolean {
  if (known === undefined || news.term > known.term) return false;
  return news.term < known.term || news.primary < known.primary;
}

/**
 * One service keeps a session, one other a backup, the rest know only where it lives: Tomcat's BackupManager
 * (LazyReplicatedMap), synchronous with acknowledgement as by its default, so an answer waits for the backup. A request
 * that comes to another service moves the session there. Survivors of a death make a new backup.
 */
export function backupOne(settings: ReplicationSettings) {
  return (service: Service): Sharing => {
    const { node, members } = service;
    const acknowledgements = new Acknowledgements(service);
    const retrievals = new Map<number, (copy: PlacedCopy | undefined) => void>();
    const joining = new Joining(service);
    const placeOf = (session: string) =>
      node.held<Place>('session', session) ?? node.held<Place>('proxy', session);
    const tell = (member: string, message: ReplicationMessage) =>
      replicate(service, settings, member, { ...message, expectsReply: true });

    /** Keeps the session here, chooses a backup and tells everybody; returns the rows of what was sent. */
    function settleHere(session: string, { version, user, term: before }: SessionCopy & { term: number }) {
      const others = [...members];
      const backup = node.pick(others, 'backup') ?? '';
      const place: Place = { primary: node.name, backup, term: before + 1 };
      const copy: PlacedCopy = { version, user, ...place };
      node.drop('proxy', session);
      node.hold('session', session, copy);
      const rows = others.map((member) =>
        member === backup
          ? tell(member, { type: 'session.backup', session, data: true, payload: copy })
          : tell(member, { type: 'session.proxy', session, data: false, payload: place }),
      );
      return { copy, rows };
    }

    /** The backup learns of a change, or with `every-request` that a request came. */
    function tellBackup(session: string, copy: PlacedCopy, data: boolean): number[] {
      if (copy.backup === '') return [];
      return [tell(copy.backup, { type: 'session.delta', session, data, payload: copy })];
    }

    function login(request: Delivery): void {
      const { click } = requestPayload(request);
      const session = newSessionId(service);
      const { copy, rows } = settleHere(session, { version: 0, user: '', term: 0 });
      const next = { ...copy, version: click.number, user: click.user };
      node.hold('session', session, next);
      rows.push(...tellBackup(session, next, true));
      acknowledgements.await(rows, () => grant(service, request, 'session-created', sessionCookie(session)));
    }

    function use(request: Delivery): void {
      const session = request.subject;
      const copy = node.held<PlacedCopy>('session', session);
      const proxy = node.held<Place>('proxy', session);
      if (copy?.primary === node.name) return useHere(request, copy, [], 'primary');
      if (copy !== undefined) {
        const moved = settleHere(session, copy);
        return useHere(request, moved.copy, moved.rows, 'backup');
      }
      if (proxy === undefined) return turnAway(service, request, 'session-unknown', { came: 'stranger' });
      // Made while nobody else was there, it has no backup: then its primary is asked.
      const keeper = proxy.backup === '' ? proxy.primary : proxy.backup;
      const row = tell(keeper, { type: 'session.retrieve', session, data: false });
      retrievals.set(row, (retrieved) => {
        if (retrieved === undefined) {
          return turnAway(service, request, 'session-unknown', { came: 'proxy', backup: keeper });
        }
        const moved = settleHere(session, retrieved);
        useHere(request, moved.copy, moved.rows, 'proxy');
      });
    }

    /** Answers as the session's primary, once what was sent to move it here and the change itself are acknowledged. */
    function useHere(
      request: Delivery,
      copy: PlacedCopy,
      rows: readonly number[],
      came: 'primary' | 'backup' | 'proxy',
    ): void {
      const session = request.subject;
      const writes = operationOf(request) === 'write';
      const next = writes ? { ...copy, version: requestPayload(request).click.number } : copy;
      if (writes) node.hold('session', session, next);
      const tells = writes || settings.replicateOn === 'every-request';
      const sent = [...rows, ...(tells ? tellBackup(session, next, writes) : [])];
      acknowledgements.await(sent, () => serveFrom(service, request, next, { came }));
    }

    function acknowledge(message: Delivery): void {
      node.send(message.from, {
        type: 'replication.ack',
        bytes: ACK_BYTES,
        subject: message.subject,
        replyTo: message.row,
      });
    }

    /** Takes in news of where a session lives: with its data as a backup, without as a proxy that only knows the place. */
    function learn(message: Delivery, kind: 'session' | 'proxy'): void {
      const session = message.subject;
      const news = message.payload as Place;
      if (!isBehind(news, placeOf(session))) {
        node.drop(kind === 'session' ? 'proxy' : 'session', session);
        node.hold(kind, session, news);
      }
      acknowledge(message);
    }

    function placesHeld(): State {
      const copies = node
        .allHeld<PlacedCopy>('session')
        .map(([session, { primary, backup, term }]) => [session, { primary, backup, term }] as const);
      const entries = [...node.allHeld<Place>('proxy'), ...copies];
      return { entries, bytes: entries.length * CONTROL_BYTES };
    }

    function retrieved(row: number, copy: PlacedCopy | undefined): boolean {
      const then = retrievals.get(row);
      retrievals.delete(row);
      then?.(copy);
      return then !== undefined;
    }

    const handlers: Handlers = {
      'session.backup': (message) => learn(message, 'session'),
      'session.delta': (message) => learn(message, 'session'),
      'session.proxy': (message) => learn(message, 'proxy'),
      'session.retrieve': (message) => {
        const session = message.subject;
        const copy = node.held<PlacedCopy>('session', session);
        node.send(message.from, {
          type: 'session.copy',
          method: 'COPY',
          path: session,
          subject: session,
          bytes: CONTROL_BYTES + (copy === undefined ? 0 : settings.sessionBytes),
          payload: copy,
          replyTo: message.row,
        });
      },
      'session.copy': ({ replyTo, payload }) => void retrieved(replyTo, payload as PlacedCopy | undefined),
      ...joining.handlers(placesHeld, (entries) => {
        for (const [session, place] of entries as [string, Place][]) {
          if (!isBehind(place, placeOf(session))) node.hold('proxy', session, place);
        }
      }),
      'replication.ack': ({ replyTo }) => void acknowledgements.settle(replyTo),
      'connection.lost': ({ replyTo }) => {
        if (!acknowledgements.settle(replyTo) && !retrieved(replyTo, undefined)) joining.finish();
      },
    };

    return {
      request(request) {
        if (operationOf(request) === 'login') login(request);
        else use(request);
      },
      message: dispatcher('backup-one', handlers),
      done: (event) => acknowledgements.timeOut(event),
      join: () => joining.start(),
      memberLeft(member) {
        for (const [session, copy] of node.allHeld<PlacedCopy>('session')) {
          const isMine = copy.primary === node.name && copy.backup === member;
          const isOrphan = copy.backup === node.name && copy.primary === member;
          if (isMine || isOrphan) settleHere(session, copy);
        }
      },
    };
  };
}
