import type { Recording } from '../../kernel/recording.ts';
import { browsersOf } from '../../measure/answers.ts';
import { actorName } from '../../trace/messages.ts';
import { ADMIN, ADMINISTRATOR } from './content.ts';
import type { AdminUse, ReferenceOrValueCounts } from './counts.ts';
import { firstFaults, loginsOf } from './read-run.ts';

/** Counts who came with what, from messages alone: what the formulas judge without looking at any decision but grants. */
export function countPremises(
  recording: Recording,
): Pick<
  ReferenceOrValueCounts,
  'missed' | 'signedBefore' | 'signedAcross' | 'alteredPresented' | 'slipped' | 'adminGrants' | 'adminUses'
> {
  const { messages, strings } = recording;
  const { grants, since } = loginsOf(recording);
  const firstAt = firstFaults(recording, Infinity);
  const [rotatedAt, demotedAt] = [firstAt('rotate'), firstAt('demote')];
  const isBrowser = browsersOf(recording);
  const signedBefore = new Set<string>();
  const altered = new Set<string>();
  const adminUses: AdminUse[] = [];
  for (let row = 0; row < messages.length; row++) {
    const credential = strings[messages.credential[row]!]!;
    const arrivedAt = messages.receivedAt[row]!;
    if (!isBrowser[messages.from[row]!] || credential === '' || arrivedAt < 0) continue;
    const grant = grants.get(credential);
    const login = strings[messages.subject[row]!]!;
    if (grant === undefined) altered.add(`${login} ${credential}`);
    else if (grant.key.endsWith('-1') && arrivedAt >= rotatedAt) signedBefore.add(login);
    const isDemoted = actorName(recording, messages.from[row]!) === ADMINISTRATOR && arrivedAt >= demotedAt;
    if (isDemoted && grant?.role === ADMIN) adminUses.push({ arrivedAt, grantedAt: grant.at });
  }
  const adminGrants = [...grants.values()]
    .filter(({ user, role }) => user === ADMINISTRATOR && role === ADMIN)
    .map(({ at }) => ({ grantedAt: at }));
  const written = writtenIn(recording);
  return {
    missed: missedIn(recording, written),
    signedBefore: signedBefore.size,
    signedAcross: [...grants.values()].filter(
      ({ login, key }) => key.endsWith('-2') && since.get(login)! < rotatedAt,
    ).length,
    alteredPresented: altered.size,
    slipped: [...grants.values()].filter(
      ({ login, user, role }) =>
        user === ADMINISTRATOR && role === ADMIN && (written.get(login) ?? -1) >= demotedAt,
    ).length,
    adminGrants,
    adminUses,
  };
}

/** When the record of each login came to the store, µs. */
function writtenIn({ messages, strings }: Recording): ReadonlyMap<string, number> {
  const write = strings.indexOf('SET');
  const written = new Map<string, number>();
  for (let row = 0; row < messages.length; row++)
    if (messages.method[row] === write && messages.replyTo[row]! < 0)
      written.set(strings[messages.subject[row]!]!, messages.receivedAt[row]!);
  return written;
}

/** Logins whose record the store was asked for after it had been written and then wiped away. */
function missedIn({ messages, faults, strings }: Recording, written: ReadonlyMap<string, number>): number {
  const [command, write] = [strings.indexOf('store.command'), strings.indexOf('SET')];
  const missed = new Set<string>();
  const wipes = Array.from(faults.at).filter((_, row) => strings[faults.kind[row]!] === 'wipe');
  for (let row = 0; row < messages.length; row++) {
    if (messages.type[row] !== command || messages.method[row] === write) continue;
    const key = strings[messages.subject[row]!]!;
    const since = written.get(key) ?? Infinity;
    if (wipes.some((wipe) => since < wipe && wipe <= messages.receivedAt[row]!)) missed.add(key);
  }
  return missed.size;
}
