import type { Recording } from '../../kernel/recording.ts';
import type { Measurement } from '../../lab.ts';
import { countAnswers } from '../../measure/answers.ts';
import { countDecisions } from './count-decisions.ts';
import { countRequests } from './count-requests.ts';
import type { StatelessHttpCounts } from './counts.ts';
import type { StatelessHttpParameters } from './fields.ts';
import type { StatelessHttpMetrics } from './metrics.ts';

/** Counts a stateless-http recording, up to `until` (µs, inclusive) where it is given. */
export function measure(
  recording: Recording,
  parameters: StatelessHttpParameters,
  until = recording.end,
): Measurement<StatelessHttpMetrics, StatelessHttpCounts> {
  const decided = countDecisions(recording, parameters, until);
  const sent = countRequests(recording, until);
  return {
    metrics: {
      operations: decided.counts.operations,
      ...decided.metrics,
      ...sent.metrics,
      ...countAnswers(recording, until),
    },
    counts: { ...decided.counts, ...sent.counts },
  };
}
