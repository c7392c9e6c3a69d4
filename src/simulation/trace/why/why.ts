import { faultOfCause, type Recording } from '../../kernel/recording.ts';
import { factsOf, stateAt, transitionBefore } from '../actors.ts';
import { causesOf, decisionsOf } from '../causes.ts';
import { actorName, firstAtOrAfter } from '../messages.ts';
import { isMistake, mistakesOf } from '../mistakes.ts';
import { type Missing, tellAbsence, tellCarriers } from './absence.ts';
import { tellMistake, tellUnmarked } from './belief.ts';
import { isByChecks, tellChecked } from './checked.ts';
import { isAboutCookie, tellCookie } from './cookie.ts';
import { isAboutCredential, tellSpoilt } from './credential.ts';
import { childrenOf, tellFailure, tellLoss } from './failure.ts';
import { lifeOf } from './life.ts';
import { tellDown } from './route.ts';
import { type Culprit, type Step, Story } from './story.ts';

/** What is asked about: a decision, a message, or what an actor was doing at a time (µs). */
export type Question =
  | { readonly kind: 'decision'; readonly row: number }
  | { readonly kind: 'message'; readonly row: number }
  | { readonly kind: 'actor'; readonly row: number; readonly at: number };

/** Why something happened. */
export interface Why {
  /** the decision the answer rests on; -1 where none was made */
  readonly decision: number;
  /** the facts, in order of telling */
  readonly steps: readonly Step[];
  /** what without which it would not have happened; none for what went as it should */
  readonly culprits: readonly Culprit[];
  /** the messages of the chain, from the first cause on: the path to light */
  readonly path: readonly number[];
}

/** Answers 왜? from the recording alone. */
export function whyOf(recording: Recording, question: Question): Why {
  const story = new Story();
  const { decision, message } = tellAnswer(recording, story, question);
  const told = story.steps.flatMap((step) =>
    step.kind === 'lost' || step.kind === 'late' || step.kind === 'unanswered' ? [step.row] : [],
  );
  const chain = message < 0 ? [] : [...causesOf(recording, message)].reverse().concat(message);
  return {
    decision,
    steps: story.steps,
    culprits: story.culprits,
    path: [...new Set([...chain, ...told])],
  };
}

interface Answer {
  readonly decision: number;
  /** the last message of the chain that led to it; -1 where there is none */
  readonly message: number;
}

function tellAnswer(recording: Recording, story: Story, question: Question): Answer {
  switch (question.kind) {
    case 'decision':
      tellDecision(recording, story, question.row);
      return { decision: question.row, message: recording.decisions.cause[question.row]! };
    case 'message':
      return tellMessage(recording, story, question.row);
    case 'actor':
      return tellActor(recording, story, question.row, question.at);
  }
}

/** A message: for a refusal or a mistaken answer the decision behind it, for a lost one what lost it, else the chain that led to it. */
function tellMessage(recording: Recording, story: Story, message: number): Answer {
  const { status, lostAt } = recording.messages;
  const chain = [message, ...causesOf(recording, message)];
  const isMistaken = mistakesOf(recording).answers.has(message);
  if (status[message]! >= 400 || isMistaken) {
    for (const link of chain) {
      const refusal = decisionsOf(recording, link).findLast((row) =>
        isMistaken ? isMistake(recording, row) : recording.decisions.accepted[row] === 0,
      );
      if (refusal === undefined) continue;
      tellDecision(recording, story, refusal);
      return { decision: refusal, message };
    }
  }
  if (lostAt[message]! >= 0) tellLoss(recording, story, message);
  for (const link of chain.slice(1).reverse()) story.tell({ kind: 'message', row: link });
  story.tell({ kind: 'message', row: message });
  story.blameFault(faultOfCause(recording.messages.cause[chain.at(-1)!]!));
  const made = decisionsOf(recording, message);
  for (const row of made) story.tell({ kind: 'decision', row });
  return { decision: made.at(-1) ?? -1, message };
}

/** What an actor was doing: the change that brought it there, and where it is turned away or waits, why. */
function tellActor(recording: Recording, story: Story, actor: number, at: number): Answer {
  const { transitions, messages } = recording;
  const last = transitionBefore(recording, actor, at);
  if (last < 0) return { decision: -1, message: -1 };
  story.tell({ kind: 'transition', row: last });
  const cause = transitions.cause[last]!;
  if (faultOfCause(cause) >= 0) {
    story.blameFault(faultOfCause(cause));
    return { decision: -1, message: -1 };
  }
  if (/waiting|signingIn/i.test(stateAt(recording, actor, at))) {
    // Who waits sent it a moment ago: looking back from t finds it soon, however long the run.
    let asked = firstAtOrAfter(messages.sentAt, messages.length, at + 1) - 1;
    while (asked >= 0 && messages.from[asked] !== actor) asked--;
    if (asked >= 0) return tellWaiting(recording, story, asked, at);
  }
  return cause >= 0 ? tellMessage(recording, story, cause) : { decision: -1, message: -1 };
}

/** What a request waits for at t: the last thing sent on its behalf that is still under way or unanswered. */
function tellWaiting(recording: Recording, story: Story, request: number, at: number): Answer {
  const { sentAt, receivedAt } = recording.messages;
  let last = request;
  for (let next: number | undefined = request; next !== undefined;) {
    story.tell({ kind: 'message', row: next });
    last = next;
    next = [...childrenOf(recording, next)].findLast((row) => sentAt[row]! <= at);
  }
  const isUnderWay = receivedAt[last]! < 0 || receivedAt[last]! > at;
  if (isUnderWay && recording.messages.lostAt[last]! < 0) story.tell({ kind: 'late', row: last, at });
  else tellFailure(recording, story, last, at);
  return { decision: -1, message: last };
}

/** A decision, and where it refused, or served what was behind, why. */
function tellDecision(recording: Recording, story: Story, row: number): void {
  const { decisions, strings } = recording;
  story.tell({ kind: 'decision', row });
  const rule = strings[decisions.rule[row]!]!;
  const subject = strings[decisions.subject[row]!]!;
  const facts = factsOf(strings[decisions.facts[row]!]!);
  const at = decisions.at[row]!;
  const actor = decisions.actor[row]!;
  const cause = decisions.cause[row]!;
  const request = requestTo(recording, cause, actor);
  const missing: Missing = { actor, subject, request, at };
  const isWrong = isMistake(recording, row);
  if (isByChecks(rule)) {
    if (isWrong || decisions.accepted[row] === 0) tellChecked(recording, story, rule, facts, request);
    return;
  }
  if (isAboutCookie(rule) && (isWrong || decisions.accepted[row] === 0))
    return tellCookie(recording, story, row);
  if (isWrong) return tellMistake(recording, story, missing);
  if (decisions.accepted[row] === 1) return tellBehind(recording, story, row, missing, facts['version']);
  const other = facts['server'] ?? facts['store'];
  if (other !== undefined) return tellUnanswered(recording, story, cause, request, other, at);
  if (facts['backup'] !== undefined) tellRetrieval(recording, story, missing, cause);
  if (rule === 'nothing-carried') return story.blame({ kind: 'premise', what: 'carries' });
  if (rule === 'connection-unknown') return tellUnmarked(recording, story, missing);
  if (isAboutCredential(rule)) return tellSpoilt(recording, story, rule, missing);
  if (rule === 'no-server') return tellNoServer(recording, story, at);
  if (rule === 'session-without-user' || rule === 'delta-unknown-session') {
    if (rule === 'session-without-user') story.tell({ kind: 'behind', actor, subject, version: '', at });
    const held = tellCarriers(recording, story, missing, lifeOf(recording, subject));
    if (held || rule === 'delta-unknown-session') return;
  }
  if (subject !== '') tellAbsence(recording, story, missing);
}

/** A read that lacked the newest write: what became of that write's copy. */
function tellBehind(
  recording: Recording,
  story: Story,
  row: number,
  missing: Missing,
  version: string | undefined,
): void {
  if (version === undefined) return;
  const { decisions, strings } = recording;
  const life = lifeOf(recording, missing.subject);
  const newer = [...life.decisions].findLast((other) => {
    const facts = factsOf(strings[decisions.facts[other]!]!);
    return (
      other < row &&
      decisions.accepted[other] === 1 &&
      facts['operation'] === 'write' &&
      Number(facts['version']) > Number(version)
    );
  });
  if (newer === undefined) return;
  const { actor, subject, at } = missing;
  story.tell({ kind: 'behind', actor, subject, version, at });
  story.tell({ kind: 'decision', row: newer });
  tellCarriers(recording, story, missing, life);
}

/** The message to `other` that failed, among what was sent on behalf of the request. */
function tellUnanswered(
  recording: Recording,
  story: Story,
  cause: number,
  request: number,
  other: string,
  at: number,
): void {
  const { messages } = recording;
  const isOther = (actor: number) => actorName(recording, actor) === other;
  // Either the notice that the connection broke is what is being handled, or a timeout is, in the name of the request.
  const broken = cause >= 0 ? messages.replyTo[cause]! : -1;
  if (broken >= 0 && isOther(messages.to[broken]!)) return tellFailure(recording, story, broken, at);
  for (const start of [cause, request]) {
    if (start < 0) continue;
    const asked = [...childrenOf(recording, start)].findLast((row) => isOther(messages.to[row]!));
    if (asked !== undefined) return tellFailure(recording, story, asked, at);
  }
}

/** The service asked another one for the session: that one was gone, or did not have it either. */
function tellRetrieval(recording: Recording, story: Story, { subject, at }: Missing, cause: number): void {
  const { replyTo, to, type } = recording.messages;
  const asked = cause >= 0 ? replyTo[cause]! : -1;
  if (asked < 0) return;
  if (recording.strings[type[cause]!] === 'connection.lost') return tellFailure(recording, story, asked, at);
  tellAbsence(recording, story, { actor: to[asked]!, subject, request: -1, at });
}

/** Nobody was there to send to: every server that is down, by its fault. */
function tellNoServer(recording: Recording, story: Story, at: number): void {
  const { actors, strings } = recording;
  for (let actor = 0; actor < actors.length; actor++) {
    if (strings[actors.role[actor]!] === 'service') tellDown(recording, story, actor, at);
  }
}

/** The request being handled, as it came to the actor, along a chain of causes; -1 where there is none. */
function requestTo({ messages, strings }: Recording, cause: number, actor: number): number {
  for (let row = cause; row >= 0; row = messages.cause[row]!) {
    if (messages.to[row] === actor && strings[messages.type[row]!] === 'http.request') return row;
  }
  return -1;
}
