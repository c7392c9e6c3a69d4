import type { Recording } from '../../kernel/recording.ts';
import type { ReferenceOrValueMetrics } from './metrics.ts';
import { firstFaults, loginsOf, type Use } from './read-run.ts';

/** Rules by which something is refused because the server side knows nothing of it. */
const UNKNOWN: readonly string[] = ['session-missing', 'token-inactive'];
/** Rules by which a signature does not hold. */
const UNSIGNED: readonly string[] = ['token-invalid', 'cookie-invalid'];

/** Counts which logins were lost, to what, and which were not, up to `until` (µs, inclusive). */
export function countLogins(
  recording: Recording,
  until: number,
): Pick<ReferenceOrValueMetrics, 'wiped' | 'keyChanged' | 'altered' | 'expired'> {
  const { grants, since, uses } = loginsOf(recording);
  const firstAt = firstFaults(recording, until);
  const lost = { wiped: new Set<string>(), keyChanged: new Set<string>(), expired: new Set<string>() };
  const kept = { wiped: new Set<string>(), keyChanged: new Set<string>() };
  const altered = { lost: new Set<string>(), kept: new Set<string>() };
  for (const use of uses) {
    if (use.at > until) break;
    const { credential, login, accepted } = use;
    // By login too: two logins within a second are handed the same bytes, and may alter them alike.
    if (!grants.has(credential)) altered[accepted ? 'kept' : 'lost'].add(`${login} ${credential}`);
    else if (!accepted) lost[lossOf(use)].add(login);
    else {
      if (survived(use, firstAt('wipe'))) kept.wiped.add(login);
      if (survived(use, firstAt('rotate'))) kept.keyChanged.add(login);
    }
  }
  const outcome = (name: 'wiped' | 'keyChanged') => ({
    lost: lost[name].size,
    kept: [...kept[name]].filter((login) => !lost[name].has(login)).length,
  });
  return {
    wiped: outcome('wiped'),
    keyChanged: outcome('keyChanged'),
    altered: { lost: altered.lost.size, kept: altered.kept.size },
    expired: lost.expired.size,
  };

  /** Whether a use came after a moment, by a login from before it. */
  function survived({ login, arrivedAt }: Use, moment: number): boolean {
    return arrivedAt >= moment && since.get(login)! < moment;
  }
}

/** What a refused login was lost to: what it carried is as it was handed out. */
function lossOf({ rule, facts }: Use): 'wiped' | 'keyChanged' | 'expired' {
  if (UNSIGNED.includes(rule)) return 'keyChanged';
  return UNKNOWN.includes(rule) && facts['unseenWhy'] !== 'expired' ? 'wiped' : 'expired';
}
