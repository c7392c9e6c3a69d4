import type { Recording } from '../../kernel/recording.ts';
import type { Measurement } from '../../lab.ts';
import { countAnswers } from '../../measure/answers.ts';
import { countBytes } from './count-bytes.ts';
import { countLogins } from './count-logins.ts';
import { countOperations } from './count-operations.ts';
import { countPremises } from './count-premises.ts';
import { countStale } from './count-stale.ts';
import type { ReferenceOrValueCounts } from './counts.ts';
import type { ReferenceOrValueParameters } from './fields.ts';
import type { ReferenceOrValueMetrics } from './metrics.ts';

/** Counts a reference-or-value recording, up to `until` (µs, inclusive) where it is given. */
export function measure(
  recording: Recording,
  parameters: ReferenceOrValueParameters,
  until = recording.end,
): Measurement<ReferenceOrValueMetrics, ReferenceOrValueCounts> {
  const bytes = countBytes(recording, until);
  const operations = countOperations(recording, until);
  return {
    metrics: {
      ...operations.metrics,
      ...countLogins(recording, until),
      ...countStale(recording, parameters, until),
      ...bytes.metrics,
      ...countAnswers(recording, until),
    },
    counts: { ...operations.counts, ...countPremises(recording), ...bytes.counts },
  };
}
