import { digestOf } from '../../../src/simulation/kernel/canonical.ts';
import { runSessionSync } from './run.ts';

/** Scenarios whose canonical recordings must be the same bytes in every engine: between them they use every part of the model. */
const scenarios = [
  { strategy: 'local', routing: 'random', fault: ['kill:service-2@10s', 'restart:service-2@15s'] },
  {
    strategy: 'replicate-all',
    routing: 'random',
    jitter: '5ms',
    'replication-delay': '100ms',
    'replication-delay-distribution': 'exponential',
  },
  {
    strategy: 'backup-one',
    services: 6,
    routing: 'random',
    fault: ['kill:service-1@10s', 'kill:service-2@10s', 'add:service-7@20s'],
  },
  {
    strategy: 'central-store',
    'store-commands': 'spring',
    fault: ['cut:service-1~store@5s', 'heal:service-1~store@9s', 'kill:store@12s'],
  },
  { strategy: 'token', routing: 'round-robin', users: 4, fault: ['kill:service-3@10s'] },
] as const;

/** The digest of each canonical run, in order. */
export async function canonicalDigests(): Promise<string[]> {
  const digests: string[] = [];
  for (const scenario of scenarios) digests.push(await digestOf((await runSessionSync(scenario)).recording));
  return digests;
}
