import { operationOf, requestPayload } from '../actors/http.ts';
import { COMMAND_BYTES, type StoreCommand, type StoreReply } from '../actors/session-store.ts';
import type { Delivery } from '../kernel/message.ts';
import { grant, newSessionId, serveFrom, sessionCookie, turnAway } from './answers.ts';
import { dispatcher, type Service, type SessionCopy, type Sharing } from './sharing.ts';
import { type CommandStep, type StoreClient, storeCommands } from './store-commands.ts';

/** How long a service waits for the store before it gives up with 503, µs. A premise; clients' defaults differ widely. */
export const STORE_TIMEOUT = 2_000_000;

export interface CentralStoreSettings {
  /** the store's name */
  readonly store: string;
  readonly commands: StoreClient;
  readonly sessionBytes: number;
}

/** A request whose commands are being sent, one after the other. */
interface Task {
  readonly request: Delivery;
  readonly session: string;
  readonly steps: readonly CommandStep[];
  next: number;
  copy: SessionCopy | undefined;
}

/** No service keeps sessions: every request asks the one store. */
export function centralStore({ store, commands, sessionBytes }: CentralStoreSettings) {
  return (service: Service): Sharing => {
    const { node } = service;
    const tasks = new Map<number, { task: Task; callOff: () => void }>();

    function step(task: Task): void {
      const [name, effect] = task.steps[task.next++]!;
      const row = node.send(store, {
        type: 'store.command',
        method: name,
        path: task.session,
        subject: task.session,
        bytes: COMMAND_BYTES + (effect === 'write' ? sessionBytes : 0),
        payload: {
          effect,
          key: task.session,
          ...(effect === 'write' && { facts: task.copy! }),
        } satisfies StoreCommand,
        expectsReply: true,
      });
      const callOff = node.after(STORE_TIMEOUT, { type: 'done.store', row });
      tasks.set(row, { task, callOff });
    }

    function take(row: number): Task | undefined {
      const entry = tasks.get(row);
      tasks.delete(row);
      entry?.callOff();
      return entry?.task;
    }

    function proceed(task: Task, reply: StoreReply): void {
      const operation = operationOf(task.request);
      if (operation !== 'login' && task.next === 1) {
        task.copy = reply.facts as SessionCopy | undefined;
        if (task.copy === undefined) return void serveFrom(service, task.request, undefined);
        if (operation === 'write')
          task.copy = { ...task.copy, version: requestPayload(task.request).click.number };
      }
      if (task.next < task.steps.length) step(task);
      else if (operation === 'login')
        grant(service, task.request, 'session-created', sessionCookie(task.session));
      else serveFrom(service, task.request, task.copy);
    }

    function fail(row: number): void {
      const task = take(row);
      if (task !== undefined) turnAway(service, task.request, 'store-unreachable', { store });
    }

    return {
      request(request) {
        const { click } = requestPayload(request);
        const operation = operationOf(request);
        const isLogin = operation === 'login';
        step({
          request,
          session: isLogin ? newSessionId(service) : request.subject,
          steps: storeCommands[commands][operation],
          next: 0,
          copy: isLogin ? { version: click.number, user: click.user } : undefined,
        });
      },
      message: dispatcher('central-store', {
        'store.reply': ({ replyTo, payload }) => {
          const task = take(replyTo);
          if (task !== undefined) proceed(task, payload as StoreReply);
        },
        'connection.lost': ({ replyTo }) => fail(replyTo),
      }),
      done: (event) => fail((event as { type: string; row: number }).row),
    };
  };
}
