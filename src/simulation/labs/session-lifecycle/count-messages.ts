import type { Recording } from '../../kernel/recording.ts';
import { browsersOf } from '../../measure/answers.ts';
import { factsOf } from '../../trace/actors.ts';
import { actorRow } from '../../trace/messages.ts';
import { SERVICE } from '../../actors/names.ts';
import type { SessionLifecycleCounts } from './counts.ts';
import type { SessionLifecycleParameters } from './fields.ts';
import type { SessionLifecycleMetrics } from './metrics.ts';
import { valueOf } from './sites.ts';

/** Counts guesses and how the shop answered users, up to `until` (µs, inclusive). */
export function countGuesses(
  recording: Recording,
  parameters: SessionLifecycleParameters,
  until: number,
): {
  readonly metrics: Pick<SessionLifecycleMetrics, 'guessing' | 'served'>;
  readonly rounds: SessionLifecycleCounts['rounds'];
} {
  const { decisions, messages, strings } = recording;
  let untilHit = 0;
  let hits = 0;
  for (let row = 0; row < decisions.length && decisions.at[row]! <= until; row++) {
    const rule = strings[decisions.rule[row]!];
    if (rule !== 'sessions-alive' && rule !== 'guess-hit') continue;
    const facts = factsOf(strings[decisions.facts[row]!]!);
    if (rule === 'guess-hit') hits += Number(facts['hits']);
    else untilHit = Number(facts['unseenFirstHit']);
  }
  const isBrowser = browsersOf(recording);
  const [batch, response] = [strings.indexOf('guess.batch'), strings.indexOf('http.response')];
  const server = actorRow(recording, SERVICE);
  const rounds = { sent: 0, tried: 0 };
  let served = 0;
  let made = 0;
  for (let row = 0; row < messages.length && messages.sentAt[row]! <= until; row++) {
    if (messages.type[row] === batch) {
      rounds.sent++;
      made += Number(strings[messages.method[row]!]);
      if (messages.receivedAt[row]! <= until) rounds.tried++;
    }
    const isAnswer = messages.type[row] === response && messages.from[row] === server;
    if (isAnswer && isBrowser[messages.to[row]!] && messages.status[row]! < 300) served++;
  }
  const seconds = parameters.guesses === 0 ? 0 : untilHit / parameters.guesses;
  return { metrics: { guessing: { untilHit, seconds, made, hits }, served }, rounds };
}

/** Requests that came too late for their session, told from messages alone: when each ID was given, and when it came back. */
export function countLate(
  recording: Recording,
  { idle, absolute, reissue }: SessionLifecycleParameters,
  until: number,
): SessionLifecycleCounts['late'] {
  const { messages, strings } = recording;
  const [request, response] = [strings.indexOf('http.request'), strings.indexOf('http.response')];
  const server = actorRow(recording, SERVICE);
  const living = new Map<string, { readonly since: number; readonly seen: number }>();
  const late = { idle: 0, absolute: 0 };
  for (const { row, at } of atServer()) {
    if (at > until) break;
    if (messages.type[row] === response) {
      const line = strings[messages.credential[row]!]!;
      if (line !== '') living.set(valueOf(line), { since: at, seen: at });
      continue;
    }
    const id = strings[messages.subject[row]!]!;
    const session = living.get(id);
    if (session === undefined || strings[messages.path[row]!] === '/search') continue;
    const isLogin = `${strings[messages.method[row]!]} ${strings[messages.path[row]!]}` === 'POST /login';
    const end = at - session.seen > idle ? 'idle' : at - session.since > absolute ? 'absolute' : undefined;
    if (end !== undefined) late[end]++;
    if (end !== undefined || (isLogin && reissue === 'on')) living.delete(id);
    else living.set(id, { ...session, seen: at });
  }
  return late;

  /** What came to the server and went out of it, in order. */
  function atServer() {
    const rows: { readonly row: number; readonly at: number }[] = [];
    for (let row = 0; row < messages.length; row++) {
      if (messages.type[row] === request && messages.to[row] === server && messages.receivedAt[row]! >= 0)
        rows.push({ row, at: messages.receivedAt[row]! });
      else if (messages.type[row] === response && messages.from[row] === server)
        rows.push({ row, at: messages.sentAt[row]! });
    }
    // A request's answer goes out in the very moment it came: the later row is the answer.
    return rows.sort((a, b) => a.at - b.at || a.row - b.row);
  }
}
