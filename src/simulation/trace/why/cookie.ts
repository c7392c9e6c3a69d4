import type { Recording } from '../../kernel/recording.ts';
import { faultAtRoot } from './faults.ts';
import { lifeOf } from './life.ts';
import type { Story } from './story.ts';

/** Rules by which a server refuses what a cookie says, or finds none. */
const REFUSED: readonly string[] = ['cookie-missing', 'id-unknown', 'session-anonymous'];
/** Rules by which a session is over: its own clocks did that, nobody is to blame. */
const ENDED: readonly string[] = ['ended-idle', 'ended-absolute'];
/** Rules by which a browser does not keep a cookie, or does not send it. */
const TURNED_DOWN: readonly string[] = ['cookie-dropped', 'cookie-withheld'];

/** What a browser decided about lines that set cookies. */
const RECEIVED: readonly string[] = ['cookie-kept', 'cookie-replaced', 'cookie-dropped'];
/** How many of these are told where no ID leads to one. */
const TOLD = 3;

/** Whether a rule judges a cookie or the session ID in it. */
export function isAboutCookie(rule: string): boolean {
  return [REFUSED, ENDED, TURNED_DOWN].some((rules) => rules.includes(rule)) || rule === 'session-recognised';
}

/**
 * Tells the life of the session ID that a decision is about: who made it, in whose browser it came to lie, who signed in with it and who else
 * got to know it. Where there is no ID to go by, what the browser last kept and dropped.
 */
export function tellCookie(recording: Recording, story: Story, decision: number): void {
  const { decisions, messages, strings } = recording;
  const rule = ruleOf(decision);
  const subject = strings[decisions.subject[decision]!]!;
  const told = subject === '' ? receivedBefore() : lifeBefore();
  for (const { kind, row } of told) story.tell({ kind, row });
  if (ENDED.includes(rule)) return;
  const causes = [...told.flatMap(({ kind, row }) => (kind === 'decision' ? [row] : [])), decision];
  const fault = causes
    .map((row) => faultAtRoot(recording, decisions.cause[row]!))
    .findLast((row) => row >= 0);
  if (fault !== undefined) story.blameFault(fault);
  else story.blame({ kind: 'premise', what: 'cookie' });

  function ruleOf(row: number): string {
    return strings[decisions.rule[row]!]!;
  }

  /** Decisions about the ID and messages that gave it away, in order of time; of one kind by one actor only the first. */
  function lifeBefore() {
    const life = lifeOf(recording, subject);
    const seen = new Set<string>();
    const before = [...life.decisions]
      .filter((row) => row < decision)
      .filter((row) => {
        const key = `${ruleOf(row)} ${decisions.actor[row]}`;
        return ruleOf(row) !== rule && !seen.has(key) && seen.add(key);
      })
      .map((row) => ({ kind: 'decision' as const, row, at: decisions.at[row]! }));
    const leaks = [...life.messages]
      .filter((row) => isLeak(row) && messages.receivedAt[row]! <= decisions.at[decision]!)
      .map((row) => ({ kind: 'message' as const, row, at: messages.sentAt[row]! }));
    return [...before, ...leaks].sort((a, b) => a.at - b.at);
  }

  /** Whether an ID came to the attacker with a message, from others than who gives out IDs. */
  function isLeak(row: number): boolean {
    const roles = recording.actors.role;
    const isOf = (actor: number, role: string) => strings[roles[actor]!] === role;
    return isOf(messages.to[row]!, 'attacker') && !isOf(messages.from[row]!, 'service');
  }

  /** What the browser whose request this is had kept and dropped last. */
  function receivedBefore() {
    const cause = decisions.cause[decision]!;
    const decider = decisions.actor[decision]!;
    const isServer = strings[recording.actors.role[decider]!] === 'service';
    const browser = isServer && cause >= 0 ? messages.from[cause]! : decider;
    const rows: number[] = [];
    if (TURNED_DOWN.includes(rule)) return [];
    for (let row = decision - 1; row >= 0 && rows.length < TOLD; row--)
      if (decisions.actor[row] === browser && RECEIVED.includes(ruleOf(row))) rows.unshift(row);
    return rows.map((row) => ({ kind: 'decision' as const, row }));
  }
}
