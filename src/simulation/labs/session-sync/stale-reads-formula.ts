import { square } from '../../kernel/arithmetic.ts';
import type { Formula } from '../../lab.ts';
import type { Fault } from '../../scenario/fault.ts';
import { squaredWindow, staleProbability, type StaleSettings } from '../../sharing/stale-formula.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncParameters } from './fields.ts';
import { copiesArriveFirst } from './copies-arrive-first.ts';
import { exact, expected } from '../../measure/formula.ts';

/**
 * How many reads come before the latest write has reached their copy (M13 to M15): only asynchronous copies can be behind,
 * and only on another service than the one that wrote, which a random route hits with q = (N-1)/N.
 */
export function staleReadsFormula(
  parameters: SessionSyncParameters,
  faults: readonly Fault[],
  { uses }: SessionSyncCounts,
): Formula | undefined {
  const {
    services,
    strategy,
    routing,
    rate,
    writeRatio,
    latency,
    jitter,
    replicationDelay,
    replicationDelayDistribution,
  } = parameters;
  if (faults.some(({ kind }) => kind !== 'kill')) return undefined;
  if (strategy !== 'replicate-all') return exact(0, 'M14');
  if (routing === 'sticky' && (faults.length === 0 || copiesArriveFirst(parameters))) return exact(0, 'M14');
  if (faults.length > 0) return undefined;
  if (routing !== 'random' || jitter > 0) return undefined;
  const settings: StaleSettings = {
    writeRate: rate * writeRatio,
    latency: latency / 1_000_000,
    delay: replicationDelay / 1_000_000,
    distribution: replicationDelayDistribution,
  };
  const chance = staleProbability(settings);
  if (chance === 0) return exact(0, 'M14');
  const sum = (operation: 'read' | 'write') =>
    uses.filter((use) => use.operation === operation).reduce((total, { count }) => total + count, 0);
  const elsewhere = (services - 1) / services;
  const mean = sum('read') * elsewhere * chance;
  // Reads behind the same write are stale together, so the count spreads wider than independent trials would.
  const clustered = sum('write') * square(elsewhere * rate * (1 - writeRatio)) * squaredWindow(settings);
  return expected(mean, mean + clustered, replicationDelayDistribution === 'fixed' ? 'M14' : 'M13');
}
