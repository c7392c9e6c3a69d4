import type { Recording } from '../../kernel/recording.ts';
import { factsOf } from '../../trace/actors.ts';
import { actorName } from '../../trace/messages.ts';
import { type AttackKind, attackKinds } from './attacks.ts';
import type { SessionLifecycleMetrics } from './metrics.ts';
import { ATTACKER } from './sites.ts';

/**
 * Counts what attacks achieved and what users got, by the shop's decisions up to `until` (µs, inclusive). An attack succeeds when the shop
 * shows the attacker its user's account, serves what he forged, or serves the user in his account; a bloated cookie when it locks the user out.
 */
export function countAttacks(
  recording: Recording,
  until: number,
): Pick<
  SessionLifecycleMetrics,
  | 'takenOver'
  | 'succeeded'
  | 'forged'
  | 'strangers'
  | 'lockedOut'
  | 'recognised'
  | 'unrecognised'
  | 'ended'
  | 'lines'
  | 'scripted'
> {
  const { decisions, messages, strings } = recording;
  const takenOver = new Set<string>();
  const succeeded = new Map(Object.keys(attackKinds).map((kind) => [kind, new Set<string>()]));
  const counts = { forged: 0, strangers: 0, lockedOut: 0, recognised: 0, unrecognised: 0 };
  const ended = { idle: 0, absolute: 0 };
  const lines = { kept: 0, dropped: 0 };
  const scripted = { before: 0, after: 0 };
  const signedIn = new Set<string>();
  for (let row = 0; row < decisions.length && decisions.at[row]! <= until; row++) {
    const rule = strings[decisions.rule[row]!]!;
    const facts = factsOf(strings[decisions.facts[row]!]!);
    const { unseenAttack: attack = '', believed = '', operation, unseenForged } = facts;
    if (rule === 'cookie-kept' || rule === 'cookie-replaced') lines.kept++;
    if (rule === 'cookie-dropped') lines.dropped++;
    if (facts['by'] === 'script' && rule !== 'cookie-withheld')
      scripted[signedIn.has(actorName(recording, decisions.actor[row]!)) ? 'after' : 'before']++;
    if (operation === 'login' && facts['user'] !== undefined) signedIn.add(facts['user']);
    if (rule === 'ended-idle') ended.idle++;
    if (rule === 'ended-absolute') ended.absolute++;
    if (operation !== 'read' && operation !== 'write') continue;
    const sender = actorName(recording, messages.from[decisions.cause[row]!]!);
    const succeed = (victim: string) => succeeded.get(attack)?.add(victim);
    if (sender === ATTACKER) {
      if (rule !== 'session-recognised' || believed === ATTACKER) continue;
      takenOver.add(believed);
      succeed(believed);
    } else if (unseenForged !== undefined) {
      if (rule !== 'session-recognised') continue;
      counts.forged++;
      succeed(sender);
    } else if (rule !== 'session-recognised') {
      counts.unrecognised++;
      if (attack === '') continue;
      counts.lockedOut++;
      if (attack === 'bloat') succeed(sender);
    } else if (believed === sender) counts.recognised++;
    else {
      counts.strangers++;
      succeed(sender);
    }
  }
  const bySize = Object.fromEntries(Array.from(succeeded, ([kind, victims]) => [kind, victims.size]));
  return {
    takenOver: takenOver.size,
    succeeded: bySize as Record<AttackKind, number>,
    ...counts,
    ended,
    lines,
    scripted,
  };
}
