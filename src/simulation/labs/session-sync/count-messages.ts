import type { Operation } from '../../actors/http.ts';
import { operationOf } from '../../actors/http.ts';
import type { Recording } from '../../kernel/recording.ts';
import type { SessionSyncMetrics } from './metrics.ts';

type SentMetrics = Pick<
  SessionSyncMetrics,
  'served' | 'refused' | 'replicationMessages' | 'replicatedBytes' | 'storeCommands' | 'latency'
>;

/** What caused a message in the end: a user's request of some kind, or a fault. */
type Origin = Operation | 'recovery';

/** Counts what crossed the network. */
export function countMessages(recording: Recording, until: number): SentMetrics {
  const { messages, strings, actors } = recording;
  const { from, to, sentAt, receivedAt, cause, type, method, path, status, bytes, replyTo, length } =
    messages;
  const kinds = strings.map(kindOfType);
  const isBrowser = Array.from(actors.role, (role) => strings[role] === 'browser');
  const origins: Origin[] = [];
  const replication = { login: 0, read: 0, write: 0, recovery: 0, total: 0 };
  const store = { login: 0, read: 0, write: 0, recovery: 0, total: 0 };
  let replicatedBytes = 0;
  let asked = 0;
  let pending = 0;
  let served = 0;
  let answered = 0;
  const durations: number[] = [];
  for (let i = 0; i < length && sentAt[i]! <= until; i++) {
    const kind = kinds[type[i]!];
    if (isBrowser[from[i]!]) {
      origins[i] = operationOf({ method: strings[method[i]!]!, path: strings[path[i]!]! });
      asked++;
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
    } else if (kind === 'response' && isBrowser[to[i]!] && receivedAt[i]! >= 0 && receivedAt[i]! <= until) {
      answered++;
      if (status[i]! < 300) served++;
      durations.push((receivedAt[i]! - sentAt[replyTo[i]!]!) / 1000);
    }
  }
  if (until < recording.end) pending = asked - answered - lostBefore(recording, until, isBrowser);
  return {
    served,
    refused: asked - served - pending,
    replicationMessages: replication,
    replicatedBytes,
    storeCommands: { login: store.login, read: store.read, write: store.write, total: store.total },
    latency: { p50: percentile(durations, 0.5), p99: percentile(durations, 0.99) },
  };
}

function kindOfType(type: string): 'replication' | 'store' | 'response' | undefined {
  if (type.startsWith('session.')) return 'replication';
  if (type === 'store.command') return 'store';
  return type === 'http.response' ? 'response' : undefined;
}

/** Users' requests and their answers that were lost by then: whoever waits for them waits in vain. */
function lostBefore({ messages }: Recording, until: number, isBrowser: readonly boolean[]): number {
  const { from, to, lostAt, length } = messages;
  let lost = 0;
  for (let i = 0; i < length; i++) {
    if (lostAt[i]! >= 0 && lostAt[i]! <= until && (isBrowser[from[i]!] || isBrowser[to[i]!])) lost++;
  }
  return lost;
}

/** The smallest value that at least this share of the values does not exceed (nearest rank); 0 for none. */
function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
}
