import type { Operation } from '../../actors/http.ts';
import type { Recording } from '../../kernel/recording.ts';
import { factsOf } from '../../trace/actors.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncParameters } from './fields.ts';
import type { SessionSyncMetrics } from './metrics.ts';
import { ReturnTally } from './return-tally.ts';
import { Tally } from '../../measure/tally.ts';

interface DecisionCounts {
  readonly metrics: Pick<SessionSyncMetrics, 'lostLogins' | 'staleReads' | 'tokenVerifications'>;
  readonly counts: SessionSyncCounts;
}

const unknownRules = new Set(['session-unknown', 'session-without-user', 'token-invalid']);

/** Counts what services decided about requests, in the order they decided it. */
export function countDecisions(
  recording: Recording,
  parameters: SessionSyncParameters,
  until: number,
): DecisionCounts {
  const { decisions, strings } = recording;
  const { at, rule, accepted, subject, facts, length } = decisions;
  // The same few texts come again and again: each is read once.
  const parsed: Readonly<Record<string, string>>[] = [];
  const operations = { login: 0, read: 0, write: 0 };
  const logins = new Tally<number>();
  const uses = new Tally<string>();
  const failedRetrievals = { read: 0, write: 0 };
  const unknown = { read: 0, write: 0 };
  const lost = new Set<number>();
  const latestWrite = new Map<number, number>();
  const returns = new ReturnTally(recording, parameters.services);
  let unreachable = 0;
  let staleReads = 0;
  let tokenVerifications = 0;
  for (let i = 0; i < length && at[i]! <= until; i++) {
    const {
      operation,
      members,
      came = '',
      version,
      backup,
    } = (parsed[facts[i]!] ??= factsOf(strings[facts[i]!]!));
    if (operation === undefined) continue;
    const name = strings[rule[i]!]!;
    const kind = operation as Operation;
    operations[kind]++;
    if (name.startsWith('token-') && kind !== 'login') tokenVerifications++;
    if (name === 'store-unreachable') unreachable++;
    else if (kind === 'login') {
      logins.add(Number(members));
      returns.used(subject[i]!, at[i]!);
    } else {
      returns.cameBack(subject[i]!, at[i]!);
      if (accepted[i] === 1) {
        uses.add(`${kind} ${members} ${came}`);
        returns.used(subject[i]!, at[i]!);
        if (kind === 'write')
          latestWrite.set(subject[i]!, Math.max(Number(version), latestWrite.get(subject[i]!) ?? 0));
        else if (Number(version) < (latestWrite.get(subject[i]!) ?? 0)) staleReads++;
      } else if (unknownRules.has(name)) {
        lost.add(subject[i]!);
        unknown[kind]++;
        if (backup !== undefined) failedRetrievals[kind]++;
      }
    }
  }
  return {
    metrics: { lostLogins: lost.size, staleReads, tokenVerifications },
    counts: {
      operations,
      logins: logins.counts,
      uses: [...uses.counts].map(([key, count]) => {
        const [operation, members, came = ''] = key.split(' ');
        return { operation: operation as 'read' | 'write', members: Number(members), came, count };
      }),
      failedRetrievals,
      unknown,
      unreachable,
      returns: returns.counts(),
    },
  };
}
