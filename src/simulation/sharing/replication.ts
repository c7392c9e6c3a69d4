import { derive, exponential } from '../kernel/random.ts';
import { CONTROL_BYTES, type Service } from './sharing.ts';

/** What decides when and how fast services tell each other about sessions. */
export interface ReplicationSettings {
  /** `change`: only what changed is sent (Tomcat 9.0.70 as measured); `every-request`: every request sends (10.1.60). */
  readonly replicateOn: 'change' | 'every-request';
  /** time a replication message waits before it is sent, µs; the mean where it is drawn */
  readonly delay: number;
  readonly delayDistribution: 'fixed' | 'exponential';
  /** size of a session's data, bytes */
  readonly sessionBytes: number;
}

/** A message from one service to another about a session. */
export interface ReplicationMessage {
  readonly type: `session.${string}`;
  readonly session: string;
  /** whether it carries the session's data, and so its size */
  readonly data: boolean;
  readonly payload?: unknown;
  readonly expectsReply?: boolean;
}

/**
 * Sends it to one service; returns the message's row. What is sent to one receiver while one request is handled waits the
 * same time, so that a login's creation and its data keep their order unless the network's jitter turns them round.
 */
export function replicate(
  { node }: Service,
  { delay, delayDistribution, sessionBytes }: ReplicationSettings,
  receiver: string,
  { type, session, data, payload, expectsReply = false }: ReplicationMessage,
): number {
  const wait =
    delayDistribution === 'fixed' || delay === 0
      ? delay
      : exponential(derive(derive(node.key, 'replication'), receiver), delay);
  return node.send(receiver, {
    type,
    method: type.slice('session.'.length).toUpperCase(),
    path: session,
    subject: session,
    bytes: CONTROL_BYTES + (data ? sessionBytes : 0),
    payload,
    expectsReply,
    delay: wait,
  });
}
