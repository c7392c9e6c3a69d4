import type { Cost, ReplicationFormula } from './replication-formula.ts';

/**
 * M3 as measured: creation N (backup, N-2 proxies, then the login's data), write 1; a request that comes to the backup moves
 * the session with N-1 messages, one that comes to a proxy with N+1, so (N²-3)/N on average when routing is random; with
 * `every-request` a read costs one more. Alone there is nobody to tell.
 */
export const backupOneFormula: ReplicationFormula = {
  model: 'M3',
  login: (members) => (members < 2 ? nothing : { control: members - 2, data: 2 }),
  use(operation, came, members, replicateOn) {
    if (members < 2) return nothing;
    const move = moves[came]?.(members) ?? nothing;
    if (operation === 'write') return { control: move.control, data: move.data + 1 };
    return { control: move.control + (replicateOn === 'every-request' ? 1 : 0), data: move.data };
  },
  arrivals: (members) =>
    members < 2
      ? [['primary', 1]]
      : [
          ['primary', 1 / members],
          ['backup', 1 / members],
          ['proxy', (members - 2) / members],
        ],
  rebuilds: true,
  copies: (members) => Math.min(2, members),
};

const nothing: Cost = { control: 0, data: 0 };

const moves: Readonly<Record<string, (members: number) => Cost>> = {
  primary: () => nothing,
  // the data to the new backup, where it lives now to the others
  backup: (members) => ({ control: members - 2, data: 1 }),
  // besides: the question to the old backup and its answer
  proxy: (members) => ({ control: members - 1, data: 2 }),
};
