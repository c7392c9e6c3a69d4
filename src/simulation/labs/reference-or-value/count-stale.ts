import { fromBase62 } from '../../../jwt/base62.ts';
import { decodeToken } from '../../../jwt/decode.ts';
import type { Recording } from '../../kernel/recording.ts';
import { ADMIN, ADMINISTRATOR } from './content.ts';
import { isReference, lifetimeSeconds, type ReferenceOrValueParameters } from './fields.ts';
import type { ReferenceOrValueMetrics } from './metrics.ts';
import { firstFaults, loginsOf } from './read-run.ts';
import { unixSeconds } from '../../../jwt/epoch.ts';

/** Counts what was served by what is no longer so, up to `until` (µs, inclusive). */
export function countStale(
  recording: Recording,
  parameters: ReferenceOrValueParameters,
  until: number,
): Pick<ReferenceOrValueMetrics, 'staleRole' | 'staleCarts'> {
  const { uses } = loginsOf(recording);
  const demotedAt = firstFaults(recording, until)('demote');
  const writes = new Map<string, number>();
  let staleCarts = 0;
  let requests = 0;
  let last = 0;
  for (const { at, accepted, facts, user, login, arrivedAt } of uses) {
    if (at > until) break;
    if (!accepted) continue;
    const written = writes.get(login) ?? 0;
    if (facts['operation'] === 'write') writes.set(login, written + 1);
    else if (facts['cart'] !== undefined && Number(facts['cart']) !== written) staleCarts++;
    if (user === ADMINISTRATOR && facts['role'] === ADMIN && arrivedAt >= demotedAt) {
      requests++;
      last = arrivedAt - demotedAt;
    }
  }
  const open = Number.isFinite(demotedAt) && !isReference(parameters) ? openUntil() - demotedAt : 0;
  return {
    staleRole: { requests, lasted: last / 1000, open: Math.max(0, open) / 1000 },
    staleCarts,
  };

  /** Until when something that says ADMIN could have been used, by what is written in it and the key it was signed with, µs. */
  function openUntil(): number {
    const rotatedAt = firstFaults(recording, until)('rotate');
    let latest = 0;
    for (const [credential, { at, user, role, key }] of loginsOf(recording).grants) {
      if (at > until || user !== ADMINISTRATOR || role !== ADMIN) continue;
      const expires = (expiryOf(recording.tokens[credential]!, parameters) - unixSeconds(0)) * 1_000_000;
      latest = Math.max(latest, key.endsWith('-1') ? Math.min(expires, rotatedAt) : expires);
    }
    return latest;
  }
}

/** The Unix time, in seconds, from which on a token or a signed cookie holds no longer, read from its bytes. */
function expiryOf(value: string, parameters: ReferenceOrValueParameters): number {
  const [, signedAt] = value.split(':');
  if (signedAt !== undefined) return fromBase62(signedAt) + lifetimeSeconds(parameters);
  return Number(decodeToken(value).payload.json?.['exp']);
}
