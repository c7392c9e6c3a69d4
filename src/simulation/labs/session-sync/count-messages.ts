import type { Operation } from '../../actors/http.ts';
import { operationOf } from '../../actors/http.ts';
import type { Recording } from '../../kernel/recording.ts';
import { browsersOf } from '../../measure/answers.ts';
import type { SessionSyncMetrics } from './metrics.ts';

type SentMetrics = Pick<SessionSyncMetrics, 'replicationMessages' | 'replicatedBytes' | 'storeCommands'>;

/** What caused a message in the end: a user's request of some kind, or a fault. */
type Origin = Operation | 'recovery';

/** Counts what crossed the network between services, and to the store. */
export function countMessages(recording: Recording, until: number): SentMetrics {
  const { messages, strings } = recording;
  const { from, sentAt, cause, type, method, path, bytes, length } = messages;
  const kinds = strings.map(kindOfType);
  const isBrowser = browsersOf(recording);
  const origins: Origin[] = [];
  const replication = { login: 0, read: 0, write: 0, recovery: 0, total: 0 };
  const store = { login: 0, read: 0, write: 0, recovery: 0, total: 0 };
  let replicatedBytes = 0;
  for (let i = 0; i < length && sentAt[i]! <= until; i++) {
    const kind = kinds[type[i]!];
    if (isBrowser[from[i]!]) {
      origins[i] = operationOf({ method: strings[method[i]!]!, path: strings[path[i]!]! });
    } else {
      origins[i] = cause[i]! >= 0 ? origins[cause[i]!]! : 'recovery';
    }
    const origin = origins[i]!;
    if (kind === 'replication') {
      replication[origin]++;
      replication.total++;
      replicatedBytes += bytes[i]!;
    } else if (kind === 'store') {
      store[origin]++;
      store.total++;
    }
  }
  return {
    replicationMessages: replication,
    replicatedBytes,
    storeCommands: { login: store.login, read: store.read, write: store.write, total: store.total },
  };
}

function kindOfType(type: string): 'replication' | 'store' | undefined {
  if (type.startsWith('session.')) return 'replication';
  return type === 'store.command' ? 'store' : undefined;
}
