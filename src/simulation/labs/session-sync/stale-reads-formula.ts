import type { Formula } from '../../lab.ts';
import type { Fault } from '../../scenario/fault.ts';
import { staleProbability } from '../../sharing/stale-formula.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncParameters } from './fields.ts';
import { copiesArriveFirst } from './copies-arrive-first.ts';
import { exact, expectedOf } from './formula.ts';

/**
 * How many reads come before the latest write has reached their copy (M13 to M15): only asynchronous copies can be behind,
 * and only on another service than the one that wrote, which a random route hits with q = (N-1)/N.
 */
export function staleReadsFormula(
  parameters: SessionSyncParameters,
  faults: readonly Fault[],
  { uses }: SessionSyncCounts,
): Formula | undefined {
  const { strategy, routing, rate, writeRatio, latency, jitter, replicationDelay, replicationDelayDistribution } = parameters;
  if (faults.some(({ kind }) => kind !== 'kill')) return undefined;
  if (strategy !== 'replicate-all') return exact(0, 'M14');
  if (routing === 'sticky' && (faults.length === 0 || copiesArriveFirst(parameters))) return exact(0, 'M14');
  if (faults.length > 0) return undefined;
  if (routing !== 'random' || jitter > 0) return undefined;
  const chance = staleProbability({
    writeRate: rate * writeRatio,
    latency: latency / 1_000_000,
    delay: replicationDelay / 1_000_000,
    distribution: replicationDelayDistribution,
  });
  const groups = uses
    .filter(({ operation }) => operation === 'read')
    .map(({ count, members }) => ({ count, chance: (chance * (members - 1)) / members }));
  return chance === 0 ? exact(0, 'M14') : expectedOf(groups, replicationDelayDistribution === 'fixed' ? 'M14' : 'M13');
}
