import type { Recording } from '../../kernel/recording.ts';
import type { ReferenceOrValueMetrics } from './metrics.ts';
import type { ReferenceOrValueCounts } from './counts.ts';
import { loginsOf } from './read-run.ts';

interface OperationCounts {
  readonly metrics: Pick<ReferenceOrValueMetrics, 'operations' | 'lookups' | 'signatures'>;
  readonly counts: Pick<ReferenceOrValueCounts, 'operations' | 'writesServed' | 'readsAfterWrite'>;
}

/** Counts what was decided on, and what it took to decide, up to `until` (µs, inclusive). */
export function countOperations(recording: Recording, until: number): OperationCounts {
  const { decisions, messages, strings } = recording;
  const { uses, grants } = loginsOf(recording);
  const operations = { login: 0, read: 0, write: 0 };
  const writers = new Set<string>();
  let writesServed = 0;
  let readsAfterWrite = 0;
  let verified = 0;
  for (let row = 0; row < decisions.length && decisions.at[row]! <= until; row++)
    if (strings[decisions.facts[row]!]!.startsWith('operation=login')) operations.login++;
  for (const { at, rule, accepted, facts, login } of uses) {
    if (at > until) break;
    if (facts['operation'] === 'write') operations.write++;
    else operations.read++;
    if (/^cookie-|^token-(valid|invalid|expired)$/.test(rule)) verified++;
    if (!accepted) continue;
    if (facts['operation'] === 'write') {
      writesServed++;
      writers.add(login);
    } else if (writers.has(login)) readsAfterWrite++;
  }
  const made = [...grants.values()].filter(({ key, at }) => key !== '' && at <= until).length;
  const [get, introspect] = [strings.indexOf('GET'), strings.indexOf('issuer.introspect')];
  const command = strings.indexOf('store.command');
  const lookups = { store: 0, introspection: 0 };
  for (let row = 0; row < messages.length && messages.sentAt[row]! <= until; row++) {
    if (messages.type[row] === command && messages.method[row] === get) lookups.store++;
    if (messages.type[row] === introspect) lookups.introspection++;
  }
  return {
    metrics: { operations, lookups, signatures: { made, verified } },
    counts: { operations, writesServed, readsAfterWrite },
  };
}
