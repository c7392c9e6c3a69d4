import type { Formula, Formulas } from '../../lab.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { backupOneFormula } from '../../sharing/backup-one-formula.ts';
import { replicateAllFormula } from '../../sharing/replicate-all-formula.ts';
import type { ReplicationFormula } from '../../sharing/replication-formula.ts';
import { commandsFor } from '../../sharing/store-commands.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncParameters } from './fields.ts';
import { exact } from '../../measure/formula.ts';
import { lostLoginsFormula } from './lost-logins-formula.ts';
import { replicationFormulas } from './replication-formulas.ts';
import { staleReadsFormula } from './stale-reads-formula.ts';

/**
 * What theory says the metrics should be, as far as it says anything: a metric without a closed form under this scenario
 * has none here.
 */
export function formulas(
  { parameters, faults }: Scenario<SessionSyncParameters>,
  counts: SessionSyncCounts,
): Formulas {
  const { strategy, services } = parameters;
  const replication = replicationOf(strategy);
  const all: Record<string, Formula | undefined> = {
    ...replicationFormulas(parameters, faults, counts, replication),
    ...storeFormulas(parameters, counts),
    lostLogins: lostLoginsFormula(parameters, faults, counts),
    staleReads: staleReadsFormula(parameters, faults, counts),
    tokenVerifications: exact(
      strategy === 'token' ? counts.operations.read + counts.operations.write : 0,
      'M5',
    ),
    sessionCopies: copiesFormula(parameters, faults, counts, replication?.copies(services)),
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Formula] => entry[1] !== undefined),
  );
}

function replicationOf(strategy: SessionSyncParameters['strategy']): ReplicationFormula | undefined {
  if (strategy === 'replicate-all') return replicateAllFormula;
  return strategy === 'backup-one' ? backupOneFormula : undefined;
}

/** M4: a fixed number of commands an operation; one that finds no session stops after the first. */
function storeFormulas(
  parameters: SessionSyncParameters,
  counts: SessionSyncCounts,
): Record<string, Formula> {
  if (counts.unreachable > 0) return {};
  const { login, read, write } =
    parameters.strategy === 'central-store'
      ? commandsFor(parameters.storeCommands, counts.operations, counts.unknown)
      : { login: 0, read: 0, write: 0 };
  return {
    'storeCommands.login': exact(login, 'M4'),
    'storeCommands.read': exact(read, 'M4'),
    'storeCommands.write': exact(write, 'M4'),
    'storeCommands.total': exact(login + read + write, 'M4'),
  };
}

/** M6 to M9: how many copies there are of every session that was created, while nobody loses any. */
function copiesFormula(
  { strategy }: SessionSyncParameters,
  faults: readonly Fault[],
  { operations }: SessionSyncCounts,
  copies = strategy === 'token' ? 0 : 1,
): Formula | undefined {
  return faults.length > 0 ? undefined : exact(operations.login * copies, 'M6–M9');
}
