import type { Formula } from '../../lab.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncParameters } from './fields.ts';
import { copiesArriveFirst } from './copies-arrive-first.ts';
import { exact, expectedOf } from '../../measure/formula.ts';

/**
 * How many sessions are lost (M1, M10, M11), for deaths of services and no other fault. A session lies on a service drawn
 * uniformly, so of `running` services `deaths` take it with them with probability deaths/running; with a backup on one other,
 * two deaths at once take both with probability 2/(N(N-1)).
 */
export function lostLoginsFormula(
  parameters: SessionSyncParameters,
  faults: readonly Fault[],
  { returns }: SessionSyncCounts,
): Formula | undefined {
  const { strategy, routing } = parameters;
  if (faults.some(({ kind, target }) => kind !== 'kill' || !target.startsWith('service-'))) return undefined;
  switch (strategy) {
    case 'token':
      return exact(0, 'M5');
    case 'central-store':
      return exact(0, 'M10');
    case 'local':
      if (routing === 'sticky') {
        if (faults.length === 0) return exact(0, 'M1');
        return expectedOf(
          returns.map(({ count, running, deaths }) => ({ count, chance: deaths / running })),
          'M10',
        );
      }
      if (routing !== 'random') return undefined;
      return expectedOf(
        returns.map(({ count, running }) => ({ count, chance: 1 - 1 / running })),
        'M1',
      );
    case 'replicate-all':
      return (routing === 'sticky' && faults.length === 0) || copiesArriveFirst(parameters)
        ? exact(0, 'M10')
        : undefined;
    case 'backup-one':
      if (faults.length === 0) return exact(0, 'M10');
      if (routing !== 'sticky' || !comeAtOnce(faults)) return undefined;
      if (faults.length === 1) return exact(0, 'M10');
      return expectedOf(
        returns.map(({ count, running, deaths }) => ({
          count,
          chance: deaths < 2 ? 0 : pairs(deaths) / pairs(running),
        })),
        'M11',
      );
  }
}

/** Whether all deaths come at the same moment: apart, it matters whether survivors have made new backups meanwhile. */
function comeAtOnce(faults: readonly Fault[]): boolean {
  return faults.every(({ at }) => at === faults[0]?.at);
}

/** How many pairs n things make. */
function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}
