import type { ReplicationFormula } from './replication-formula.ts';

/**
 * M2 as measured: creation 2(N-1), write N-1; a read that finds its primary elsewhere N-1, so (N-1)²/N on average when
 * routing is random; with `every-request` every read N-1.
 */
export const replicateAllFormula: ReplicationFormula = {
  model: 'M2',
  login: (members) => ({ control: members - 1, data: members - 1 }),
  use(operation, came, members, replicateOn) {
    if (operation === 'write') return { control: 0, data: members - 1 };
    return { control: replicateOn === 'every-request' || came === 'other' ? members - 1 : 0, data: 0 };
  },
  arrivals: (members) => [
    ['primary', 1 / members],
    ['other', (members - 1) / members],
  ],
  rebuilds: false,
  copies: (members) => members,
};
