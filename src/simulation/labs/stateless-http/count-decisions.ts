import type { Recording } from '../../kernel/recording.ts';
import { Tally } from '../../measure/tally.ts';
import { factsOf } from '../../trace/actors.ts';
import type { StatelessHttpCounts } from './counts.ts';
import type { StatelessHttpParameters } from './fields.ts';
import type { StatelessHttpMetrics } from './metrics.ts';
import { outcomeOf } from './outcome.ts';

interface DecisionCounts {
  readonly metrics: Pick<
    StatelessHttpMetrics,
    'recognised' | 'forgotten' | 'accidents' | 'failed' | 'leakedUsers' | 'tokenVerifications'
  >;
  readonly counts: Pick<StatelessHttpCounts, 'operations' | 'failed' | 'unknown' | 'uses' | 'sharers'>;
}

/** Counts what servers decided about requests, in the order they decided it. */
export function countDecisions(
  recording: Recording,
  { routing }: StatelessHttpParameters,
  until: number,
): DecisionCounts {
  const { decisions, messages, strings } = recording;
  const { at, actor, rule, accepted, facts, cause, length } = decisions;
  const parsed: Readonly<Record<string, string>>[] = [];
  const operations = { login: 0, read: 0, write: 0 };
  const outcomes = { login: 0, recognised: 0, forgotten: 0, accident: 0, failed: 0 };
  const unknown = { read: 0, write: 0 };
  const leaked = new Set<string>();
  const usesOfUser = new Tally<string>();
  const sharers = new Tally<number>();
  const shared = new Set<number>();
  const signedIn = new Map<number, Set<string>>();
  let tokenVerifications = 0;
  for (let i = 0; i < length && at[i]! <= until; i++) {
    const name = strings[rule[i]!]!;
    // The proxy's choice of a connection and the message it sends over it have the same cause.
    if (name === 'shared-connection') shared.add(cause[i]!);
    const read = (parsed[facts[i]!] ??= factsOf(strings[facts[i]!]!));
    const { operation, believed = '', unseenSender } = read;
    if (operation === undefined || unseenSender === undefined) continue;
    const kind = operation as keyof typeof operations;
    operations[kind]++;
    const outcome = outcomeOf(name, accepted[i] === 1, read);
    // Where users stick to servers, only those of this server can share a connection to it.
    const place = routing === 'sticky' ? actor[i]! : -1;
    if (kind === 'login') {
      if (outcome !== 'failed') signedInAt(place).add(unseenSender);
      continue;
    }
    outcomes[outcome]++;
    usesOfUser.add(unseenSender);
    if (name.startsWith('token-')) tokenVerifications++;
    if (name === 'session-unknown') unknown[kind]++;
    if (outcome === 'accident') leaked.add(believed);
    if (outcome === 'accident' || outcome === 'recognised')
      sharers.add(shared.has(messages.cause[cause[i]!]!) ? signedInAt(place).size : 1);
  }
  const { recognised, forgotten, accident: accidents, failed } = outcomes;
  const uses = new Tally<number>();
  for (const count of usesOfUser.counts.values()) uses.add(count);
  return {
    metrics: {
      recognised,
      forgotten,
      accidents,
      failed,
      leakedUsers: leaked.size,
      tokenVerifications,
    },
    counts: { operations, failed, unknown, uses: uses.counts, sharers: sharers.counts },
  };

  function signedInAt(place: number): Set<string> {
    let users = signedIn.get(place);
    if (users === undefined) signedIn.set(place, (users = new Set()));
    return users;
  }
}
