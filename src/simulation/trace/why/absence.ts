import { faultOfCause, type Recording } from '../../kernel/recording.ts';
import { decisionsOf } from '../causes.ts';
import { firstAtOrAfter } from '../messages.ts';
import { tellLoss } from './failure.ts';
import { lastFault } from './faults.ts';
import { lastHolding, type Life, lifeOf } from './life.ts';
import { tellRoute } from './route.ts';
import type { Story } from './story.ts';

/** What an actor was asked for and did not have. */
export interface Missing {
  readonly actor: number;
  readonly subject: string;
  /** the request that needed it, as it came to the actor; -1 where none did */
  readonly request: number;
  readonly at: number;
}

/**
 * Tells why an actor did not hold a session when a request needed it: it lost it, what was sent of it got lost or came too
 * late, or nobody ever sent it, and then why the request came here rather than to who held it.
 */
export function tellAbsence(recording: Recording, story: Story, missing: Missing): void {
  const { actor, subject, at, request } = missing;
  if (!story.tell({ kind: 'absent', actor, subject, at })) return;
  const { holdings } = recording;
  const life = lifeOf(recording, subject);
  const created = life.holdings.find((row) => holdings.held[row] === 1);
  if (created !== undefined) story.tell({ kind: 'created', row: created });
  const own = lastHolding(recording, life, at, (row) => holdings.actor[row] === actor);
  const isGone = own >= 0 && holdings.held[own] === 0;
  const begun = beganEmpty(recording, actor, created === undefined ? 0 : holdings.at[created]!, at);
  if (isGone) tellDropped(recording, story, own);
  else if (begun >= 0) {
    story.tell({ kind: 'began-empty', actor, at: recording.faults.at[begun]! });
    story.blameFault(begun);
  }
  if (begun >= 0) tellLostState(recording, story, actor, recording.faults.at[begun]!);
  // Changes that come after it lost the session are thrown away: a consequence, not a cause.
  const isExplained = isGone || begun >= 0 || tellCarriers(recording, story, missing, life);
  if (!isExplained && own < 0) story.tell({ kind: 'never-sent', actor, subject });
  if (request >= 0) tellKeeper(recording, story, missing, life, isExplained || own >= 0);
}

/** Tells what became of the newest copy of a session that was sent to an actor: lost, late, or thrown away by it. */
export function tellCarriers(
  recording: Recording,
  story: Story,
  { actor, at }: Missing,
  life: Life,
): boolean {
  const { messages, decisions } = recording;
  const unheard = [...life.messages].filter(
    (row) =>
      messages.to[row] === actor &&
      messages.from[row] !== actor &&
      isCopy(recording, row) &&
      messages.sentAt[row]! <= at,
  );
  const fates = unheard.flatMap((row): (() => void)[] => {
    const received = messages.receivedAt[row]!;
    if (messages.lostAt[row]! >= 0) return [() => tellLoss(recording, story, row)];
    if (received < 0 || received > at) return [() => tellLate(story, row, at)];
    const thrown = decisionsOf(recording, row).find((decision) => decisions.accepted[decision] === 0);
    return thrown === undefined ? [] : [() => tellThrown(recording, story, thrown, row, life)];
  });
  // The last one that did not come through would have sufficed.
  fates.at(-1)?.();
  return fates.length > 0;
}

function tellLate(story: Story, row: number, at: number): void {
  story.tell({ kind: 'late', row, at });
  story.blame({ kind: 'late', row });
}

/** A newcomer asked what it had missed, and the question or the answer got lost. */
function tellLostState(recording: Recording, story: Story, actor: number, since: number): void {
  const { messages, strings } = recording;
  const types = ['session.state-request', 'session.state'].map((type) => strings.indexOf(type));
  for (let row = firstAtOrAfter(messages.sentAt, messages.length, since); row < messages.length; row++) {
    if (!types.includes(messages.type[row]!) || messages.lostAt[row]! < 0) continue;
    if (messages.from[row] === actor || messages.to[row] === actor) tellLoss(recording, story, row);
  }
}

/** A change was thrown away because the session's creation had not come, or what it made was lost again. */
function tellThrown(recording: Recording, story: Story, decision: number, change: number, life: Life): void {
  const { messages, strings } = recording;
  story.tell({ kind: 'decision', row: decision });
  const creation = [...life.messages].find(
    (row) => messages.to[row] === messages.to[change] && strings[messages.type[row]!] === 'session.created',
  );
  if (creation === undefined) return;
  const { holdings } = recording;
  const thrownAt = recording.decisions.at[decision]!;
  const held = lastHolding(recording, life, thrownAt, (row) => holdings.actor[row] === messages.to[change]);
  if (messages.lostAt[creation]! >= 0) tellLoss(recording, story, creation);
  else if (held >= 0) tellDropped(recording, story, held);
  else tellLate(story, creation, thrownAt);
}

/** Tells who still held the session, or how the last one lost it, and why the request did not go there. */
function tellKeeper(
  recording: Recording,
  story: Story,
  { actor, at, request }: Missing,
  life: Life,
  isExplained: boolean,
): void {
  const { holdings, actors } = recording;
  const isOther = (row: number) => holdings.actor[row] !== actor && isKept(recording, row);
  const keepers = [...new Set([...life.holdings].filter(isOther).map((row) => holdings.actor[row]!))].map(
    (keeper) =>
      lastHolding(recording, life, at, (row) => holdings.actor[row] === keeper && isKept(recording, row)),
  );
  const living = keepers.filter((row) => row >= 0 && holdings.held[row] === 1);
  const peers = living.filter((row) => actors.role[holdings.actor[row]!] === actors.role[actor]);
  const peer = peers[0];
  if (peer !== undefined) {
    story.tell({ kind: 'kept', row: peer });
    return tellRoute(recording, story, {
      request,
      since: bornAt(recording, life),
      blamesRouting: !isExplained,
    });
  }
  if (living.length > 0) return;
  for (const row of keepers) if (row >= 0) tellDropped(recording, story, row);
}

/** When a session was made, µs. */
function bornAt({ holdings }: Recording, life: Life): number {
  return life.holdings.length === 0 ? 0 : holdings.at[life.holdings[0]!]!;
}

/** Tells that somebody lost a session, and which fault made them. */
export function tellDropped(recording: Recording, story: Story, row: number): void {
  story.tell({ kind: 'dropped', row });
  story.blameFault(faultOfCause(recording.holdings.cause[row]!));
}

/** The fault by which an actor began with empty memory between two moments; -1 where none did. */
function beganEmpty(recording: Recording, actor: number, from: number, to: number): number {
  const fault = lastFault(recording, ['add', 'restart'], actor, to);
  return fault >= 0 && recording.faults.at[fault]! >= from ? fault : -1;
}

/** Whether a message carries a session, or news of where it is, unasked: answers are judged with what they answer. */
function isCopy({ messages, strings }: Recording, row: number): boolean {
  const type = strings[messages.type[row]!]!;
  const isQuestion = type === 'session.retrieve' || type === 'session.state-request';
  return type.startsWith('session.') && !isQuestion && messages.replyTo[row] === -1;
}

/** Whether a holding is the session itself, not news of where it is. */
function isKept({ holdings, strings }: Recording, row: number): boolean {
  return strings[holdings.kind[row]!] === 'session';
}
