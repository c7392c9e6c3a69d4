import type { Recording } from '../../kernel/recording.ts';
import type { Measurement } from '../../lab.ts';
import { countAttacks } from './count-attacks.ts';
import { countGuesses, countLate } from './count-messages.ts';
import type { SessionLifecycleCounts } from './counts.ts';
import type { SessionLifecycleParameters } from './fields.ts';
import type { SessionLifecycleMetrics } from './metrics.ts';

/** Counts a session-lifecycle recording, up to `until` (µs, inclusive) where it is given. */
export function measure(
  recording: Recording,
  parameters: SessionLifecycleParameters,
  until = recording.end,
): Measurement<SessionLifecycleMetrics, SessionLifecycleCounts> {
  const { metrics, rounds } = countGuesses(recording, parameters, until);
  return {
    metrics: { ...countAttacks(recording, until), ...metrics },
    counts: { rounds, late: countLate(recording, parameters, until) },
  };
}
