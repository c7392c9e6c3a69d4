import type { Measurement } from '../../lab.ts';
import type { Recording } from '../../kernel/recording.ts';
import { countAnswers } from '../../measure/answers.ts';
import { countDecisions } from './count-decisions.ts';
import { countMessages } from './count-messages.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncParameters } from './fields.ts';
import type { SessionSyncMetrics } from './metrics.ts';

/** Counts a session-sync recording, up to `until` (µs, inclusive) where it is given. */
export function measure(
  recording: Recording,
  parameters: SessionSyncParameters,
  until = recording.end,
): Measurement<SessionSyncMetrics, SessionSyncCounts> {
  const { metrics: decided, counts } = countDecisions(recording, parameters, until);
  const sent = countMessages(recording, until);
  const { served, refused, latency } = countAnswers(recording, until);
  return {
    metrics: {
      operations: counts.operations,
      served,
      refused,
      lostLogins: decided.lostLogins,
      staleReads: decided.staleReads,
      replicationMessages: sent.replicationMessages,
      replicatedBytes: sent.replicatedBytes,
      storeCommands: sent.storeCommands,
      sessionCopies: copiesHeld(recording, until),
      tokenVerifications: decided.tokenVerifications,
      latency,
    },
    counts,
  };
}

/** How many copies of session data are held anywhere. */
function copiesHeld(recording: Recording, until: number): number {
  const { at, actor, kind, key, held, length } = recording.holdings;
  const session = recording.strings.indexOf('session');
  const copies = new Set<string>();
  for (let i = 0; i < length && at[i]! <= until; i++) {
    if (kind[i] !== session) continue;
    if (held[i] === 1) copies.add(`${actor[i]} ${key[i]}`);
    else copies.delete(`${actor[i]} ${key[i]}`);
  }
  return copies.size;
}
