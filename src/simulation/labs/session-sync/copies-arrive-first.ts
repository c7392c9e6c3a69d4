import type { SessionSyncParameters } from './fields.ts';

/**
 * Whether replication messages are everywhere before the user they concern can ask another service: the answer goes back
 * over two hops and the next request comes over two, a replication message takes one and its wait.
 */
export function copiesArriveFirst({
  latency,
  jitter,
  replicationDelay,
  replicationDelayDistribution,
}: SessionSyncParameters): boolean {
  if (jitter > 0) return false;
  return replicationDelayDistribution === 'fixed' ? replicationDelay <= 3 * latency : replicationDelay === 0;
}
