import { square } from '../../kernel/arithmetic.ts';
import type { Formula } from '../../lab.ts';
import type { Fault } from '../../scenario/fault.ts';
import {
  bytesOf,
  messagesOf,
  type Cost,
  type ReplicationFormula,
  type UseOperation,
} from '../../sharing/replication-formula.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncParameters } from './fields.ts';
import { copiesArriveFirst } from './copies-arrive-first.ts';
import { exact, expected } from '../../measure/formula.ts';

/** A sum of independent costs: its mean and its variance. */
interface Sum {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Replication messages and bytes. They follow exactly from where each request came: to the session's primary, to a copy. Under
 * random routing where a request comes is itself a draw, so the formula is then the mean over all draws, as long as copies
 * arrive before the next request.
 */
export function replicationFormulas(
  parameters: SessionSyncParameters,
  faults: readonly Fault[],
  counts: SessionSyncCounts,
  formula: ReplicationFormula | undefined,
): Record<string, Formula> {
  if (formula === undefined) {
    return Object.fromEntries(
      ['login', 'read', 'write', 'recovery', 'total'].map((part) => [
        `replicationMessages.${part}`,
        exact(0, 'M5'),
      ]),
    );
  }
  // A strategy that rebuilds after deaths sends before it decides: what a fault interrupts has no closed form.
  if (formula.rebuilds && faults.length > 0) return {};
  const isDrawn = parameters.routing === 'random' && faults.length === 0 && copiesArriveFirst(parameters);
  const sumOf = (measureOf: (cost: Cost) => number) => ({
    login: sumLogins(counts, formula, measureOf),
    read: sumUses('read', parameters, counts, formula, measureOf, isDrawn),
    write: sumUses('write', parameters, counts, formula, measureOf, isDrawn),
  });
  const messages = sumOf(messagesOf);
  const bytes = sumOf((cost) => bytesOf(cost, parameters.sessionBytes));
  const result: Record<string, Formula> = {};
  for (const [part, sum] of Object.entries(messages))
    result[`replicationMessages.${part}`] = asFormula(sum, formula.model);
  // What a newcomer is told has no closed form here: totals are predicted only where none comes.
  const recovers = faults.some(({ kind }) => kind === 'add' || kind === 'restart');
  if (!recovers) {
    result['replicationMessages.recovery'] = exact(0, formula.model);
    result['replicationMessages.total'] = asFormula(total(Object.values(messages)), formula.model);
    result['replicatedBytes'] = asFormula(total(Object.values(bytes)), formula.model);
  }
  return result;

  function asFormula({ mean, variance }: Sum, model: string): Formula {
    return variance > 0 ? expected(mean, variance, model) : exact(mean, model);
  }
}

function sumLogins(
  { logins }: SessionSyncCounts,
  formula: ReplicationFormula,
  measureOf: (cost: Cost) => number,
): Sum {
  let mean = 0;
  for (const [members, count] of logins) mean += count * measureOf(formula.login(members));
  return { mean, variance: 0 };
}

function sumUses(
  operation: UseOperation,
  { replicateOn }: SessionSyncParameters,
  { uses, failedRetrievals }: SessionSyncCounts,
  formula: ReplicationFormula,
  measureOf: (cost: Cost) => number,
  isDrawn: boolean,
): Sum {
  const failed = failedRetrievals[operation] * measureOf({ control: 1, data: 0 });
  let mean = failed;
  let variance = 0;
  for (const { members, came, count, operation: used } of uses) {
    if (used !== operation) continue;
    const costAt = (place: string) => measureOf(formula.use(operation, place, members, replicateOn));
    if (!isDrawn) {
      mean += count * costAt(came);
      continue;
    }
    const drawn = [...formula.arrivals(members)].map(([place, probability]) => ({
      cost: costAt(place),
      probability,
    }));
    // Where it makes no difference where a request comes, nothing is drawn, and no probability rounds a whole number.
    const [only] = drawn;
    if (only && drawn.every(({ cost }) => cost === only.cost)) {
      mean += count * only.cost;
      continue;
    }
    let first = 0;
    let second = 0;
    for (const { cost, probability } of drawn) {
      first += probability * cost;
      second += probability * square(cost);
    }
    mean += count * first;
    variance += count * (second - first * first);
  }
  return { mean, variance };
}

function total(sums: readonly Sum[]): Sum {
  return {
    mean: sums.reduce((sum, { mean }) => sum + mean, 0),
    variance: sums.reduce((sum, { variance }) => sum + variance, 0),
  };
}
