import type { Recording } from '../../kernel/recording.ts';
import { factsOf } from '../actors.ts';
import { decisionsOf } from '../causes.ts';
import { type Missing, tellDropped } from './absence.ts';
import { faultAtRoot } from './faults.ts';
import { lastHolding, lifeOf } from './life.ts';
import { clickerOf, tellRoute } from './route.ts';
import type { Story } from './story.ts';

/**
 * Tells why a server took a request for another user's: who signed in over its connection before, and why this user's
 * request came over that connection.
 */
export function tellMistake(recording: Recording, story: Story, missing: Missing): void {
  const marked = lastMark(recording, missing);
  if (marked >= 0) story.tell({ kind: 'decision', row: marked });
  blameConnection(story, tellCarrier(recording, story, missing));
}

/**
 * Tells why a server knew nobody by the connection a request came over: it lost that memory, the user signed in elsewhere, or
 * over another connection that is gone or no longer theirs.
 */
export function tellUnmarked(recording: Recording, story: Story, missing: Missing): void {
  const { holdings, decisions } = recording;
  const { actor, subject, at, request } = missing;
  const own = lastHolding(recording, lifeOf(recording, subject), at, (row) => holdings.actor[row] === actor);
  if (own >= 0 && holdings.held[own] === 0) return tellDropped(recording, story, own);
  const login = lastLogin(recording, missing);
  if (login < 0) return;
  story.tell({ kind: 'decision', row: login });
  if (decisions.actor[login] !== actor) {
    return tellRoute(recording, story, { request, since: decisions.at[login]!, blamesRouting: true });
  }
  const fault = tellCarrier(recording, story, missing);
  const closed = closingFault(recording, login, at);
  blameConnection(story, closed >= 0 ? closed : fault);
}

/** Blames the fault that changed a connection; where none did, that a connection stands for a user. */
function blameConnection(story: Story, fault: number): void {
  if (fault >= 0) story.blameFault(fault);
  else story.blame({ kind: 'premise', what: 'connection' });
}

/** Tells over which connection the proxy sent the request on; returns the fault that made it that one, -1 where none did. */
function tellCarrier(recording: Recording, story: Story, { subject, request, at }: Missing): number {
  const { messages, decisions, holdings, strings } = recording;
  const proxy = messages.from[request]!;
  const choice = decisionsOf(recording, messages.cause[request]!).find(
    (row) => decisions.actor[row] === proxy && strings[decisions.subject[row]!] === subject,
  );
  if (choice !== undefined) story.tell({ kind: 'decision', row: choice });
  return faultBehind(
    recording,
    lastHolding(recording, lifeOf(recording, subject), at, (row) => holdings.actor[row] === proxy),
  );
}

/** The fault at the root of a change of memory; -1 where there is none, or no change. */
function faultBehind(recording: Recording, holding: number): number {
  return holding < 0 ? -1 : faultAtRoot(recording, recording.holdings.cause[holding]!);
}

/** The fault by which the connection that a login came over was closed before `at`; -1 where none was. */
function closingFault(recording: Recording, login: number, at: number): number {
  const { decisions, holdings, strings } = recording;
  const life = lifeOf(recording, strings[decisions.subject[login]!]!);
  return faultBehind(
    recording,
    lastHolding(recording, life, at, (row) => holdings.held[row] === 0),
  );
}

/** The decision by which a server last took a connection for a user's, before it was asked; -1 where none did. */
function lastMark(recording: Recording, { actor, subject, at }: Missing): number {
  return lastDecision(
    recording,
    at,
    (row) =>
      recording.decisions.actor[row] === actor &&
      recording.strings[recording.decisions.subject[row]!] === subject &&
      factOf(recording, row, 'operation') === 'login',
  );
}

/** The decision by which the sender of a request was last signed in anywhere; -1 where none did. */
function lastLogin(recording: Recording, { request, at }: Missing): number {
  const user = clickerOf(recording, request);
  return lastDecision(
    recording,
    at,
    (row) =>
      recording.decisions.accepted[row] === 1 &&
      factOf(recording, row, 'operation') === 'login' &&
      factOf(recording, row, 'believed') === user,
  );
}

function lastDecision({ decisions }: Recording, at: number, wanted: (row: number) => boolean): number {
  for (let row = decisions.length - 1; row >= 0; row--)
    if (decisions.at[row]! < at && wanted(row)) return row;
  return -1;
}

function factOf({ decisions, strings }: Recording, row: number, name: string): string | undefined {
  return factsOf(strings[decisions.facts[row]!]!)[name];
}
