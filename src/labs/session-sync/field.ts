import type { FieldFact, Parameters } from '../../player/LabView.ts';

/** The cluster sizes that were measured. */
const SIZES = [2, 3, 4, 6, 8] as const;
type PerSize = readonly [number, number, number, number, number];

interface MeasuredStrategy {
  readonly login: PerSize;
  readonly write: { readonly sticky: PerSize; readonly random: PerSize };
  readonly read: { readonly sticky: PerSize; readonly random: PerSize };
}

/**
 * Replication messages a request, counted on real Tomcat clusters of 2, 3, 4, 6 and 8 (method: the book's page 실측 방법).
 * DeltaManager asynchronous, BackupManager synchronous, both by default; means of 100 requests, of 500 where routing was random.
 */
const tomcat: Readonly<Record<'9.0.70' | '10.1.60', Readonly<Record<string, MeasuredStrategy>>>> = {
  '9.0.70': {
    'replicate-all': {
      login: [2, 4, 6, 10, 14],
      write: { sticky: [1, 2, 3, 5, 7], random: [1, 2, 3, 5, 7] },
      read: { sticky: [0, 0, 0, 0, 0], random: [0.478, 1.312, 2.106, 4.18, 5.894] },
    },
    'backup-one': {
      login: [2, 3, 4, 6, 8],
      write: { sticky: [1, 1, 1, 1, 1], random: [1.526, 3.032, 4.154, 6.486, 8.614] },
      read: { sticky: [0, 0, 0, 0, 0], random: [0.52, 2.144, 3.28, 5.464, 7.558] },
    },
  },
  '10.1.60': {
    'replicate-all': {
      login: [2, 4, 6, 10, 14],
      write: { sticky: [1, 2, 3, 5, 7], random: [1, 2, 3, 5, 7] },
      read: { sticky: [1, 2, 3, 5, 7], random: [1, 2, 3, 5, 7] },
    },
    'backup-one': {
      login: [2, 3, 4, 6, 8],
      write: { sticky: [1, 1, 1, 1, 1], random: [1.526, 3.032, 4.206, 6.442, 8.738] },
      read: { sticky: [1, 1, 1, 1, 1], random: [1.52, 3.144, 4.272, 6.46, 8.63] },
    },
  },
};

/** Commands a request, express-session 1.19.0 with connect-redis 9.0.0 on Redis 7.0.15, whatever the number of servers. */
const redis = { login: 1, write: 2, read: 2 } as const;
const REDIS = 'Redis 7.0.15, connect-redis 9.0.0';

const operations = ['login', 'write', 'read'] as const;

/** What real systems did for these parameters, by metric path; nothing where it was not measured. */
export function fieldFacts(parameters: Parameters): Readonly<Record<string, readonly FieldFact[]>> {
  const { strategy, routing, services, storeCommands } = parameters;
  const facts: Record<string, readonly FieldFact[]> = {};
  if (strategy === 'central-store' && storeCommands === 'ideal') {
    for (const operation of operations) {
      facts[`storeCommands.${operation}`] = [{ what: `요청 하나에 ${redis[operation]}번`, system: REDIS }];
    }
  }
  const size = SIZES.findIndex((n) => n === services);
  if (size < 0 || (routing !== 'sticky' && routing !== 'random')) return facts;
  for (const operation of operations) {
    const measured = (['9.0.70', '10.1.60'] as const).flatMap((version): FieldFact[] => {
      const strategyFacts = tomcat[version][String(strategy)];
      if (strategyFacts === undefined) return [];
      const rows = operation === 'login' ? strategyFacts.login : strategyFacts[operation][routing];
      return [{ what: `요청 하나에 ${rows[size]!}건`, system: `Tomcat ${version}` }];
    });
    if (measured.length > 0) facts[`replicationMessages.${operation}`] = measured;
  }
  return facts;
}
