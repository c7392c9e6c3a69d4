import { choice, duration, integer, number, type ValuesOf } from '../../scenario/fields.ts';

/**
 * The parameters of session-sync, in the order help and addresses list them. Costs of signing and verifying default to
 * RS256 with 2048 bits as measured (editorial M49): what a run reports must not depend on the machine it runs on.
 */
export const sessionSyncFields = {
  services: integer(1, 64, 4, 'services'),
  strategy: choice(['local', 'replicate-all', 'backup-one', 'central-store', 'token'], 'replicate-all'),
  routing: choice(['sticky', 'round-robin', 'random'], 'sticky'),
  replicateOn: choice(['change', 'every-request'], 'change'),
  users: integer(1, 1000, 12, 'users'),
  rate: number(0.01, 100, 0.5, 'requests/s'),
  writeRatio: number(0, 1, 0.3, 'share'),
  duration: duration('100ms', '60m', '30s'),
  latency: duration('0s', '5s', '20ms'),
  jitter: duration('0s', '5s', '0s'),
  replicationDelay: duration('0s', '60s', '50ms'),
  replicationDelayDistribution: choice(['fixed', 'exponential'], 'fixed'),
  sessionBytes: integer(0, 1_048_576, 2048, 'bytes'),
  storeCommands: choice(['ideal', 'spring'], 'ideal'),
  signCost: duration('0s', '1s', '260us'),
  verifyCost: duration('0s', '1s', '22us'),
  seed: integer(0, 4_294_967_295, 7),
};

export type SessionSyncParameters = ValuesOf<typeof sessionSyncFields>;
