import type { Recording } from '../../kernel/recording.ts';
import type { ReferenceOrValueMetrics } from './metrics.ts';
import type { ReferenceOrValueCounts } from './counts.ts';
import { factsOf } from '../../trace/actors.ts';
import { loginsOf } from './read-run.ts';

interface OperationCounts {
  readonly metrics: Pick<ReferenceOrValueMetrics, 'operations' | 'lookups' | 'signatures'>;
  readonly counts: Pick<ReferenceOrValueCounts, 'operations' | 'writesServed' | 'readsAfterWrite'>;
}

/** Counts what was decided on, and what it took to decide, up to `until` (µs, inclusive). */
export function countOperations(recording: Recording, until: number): OperationCounts {
  const { decisions, messages, strings } = recording;
  const { uses } = loginsOf(recording);
  const operations = { login: 0, read: 0, write: 0 };
  const writers = new Set<string>();
  let writesServed = 0;
  let readsAfterWrite = 0;
  let verified = 0;
  let made = 0;
  for (let row = 0; row < decisions.length && decisions.at[row]! <= until; row++) {
    const { operation, key } = factsOf(strings[decisions.facts[row]!]!);
    if (operation === 'login') operations.login++;
    // Counted one by one: a cookie signed twice in one second for the same content is the same bytes.
    if (key !== undefined) made++;
  }
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
