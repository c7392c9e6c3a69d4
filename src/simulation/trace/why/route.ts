import type { Recording } from '../../kernel/recording.ts';
import { factsOf, stateAt } from '../actors.ts';
import { faultAtRoot, lastFault } from './faults.ts';
import { childrenOf, tellFailure } from './failure.ts';
import { lifeOf, textIndex } from './life.ts';
import type { Story } from './story.ts';

/** What is asked about the way of a request. */
export interface Way {
  /** the request, as it came to the server that didn't hold its session */
  readonly request: number;
  /** when the session was made, µs: what the balancer did before has nothing to do with it */
  readonly since: number;
  /** whether it is a reason that requests are spread: not where a copy should have been everywhere anyway */
  readonly blamesRouting: boolean;
}

/**
 * Tells why a request came to a server that doesn't hold its session: the balancer left the user's own server alone since that
 * failed, it forgot whose server was whose, or it never sends users to the same server at all.
 */
export function tellRoute(recording: Recording, story: Story, { request, since, blamesRouting }: Way): void {
  const { messages, holdings } = recording;
  const balancer = messages.from[request]!;
  const routes = routesOf(recording, balancer, clickerOf(recording, request), messages.sentAt[request]!);
  if (routes.length === 0) {
    if (!blamesRouting) return;
    story.tell({ kind: 'routed', row: request });
    story.blame({ kind: 'premise', what: 'routing' });
    return;
  }
  const change = routes.findLastIndex(
    (row, i) => holdings.value[row] !== holdings.value[routes[i - 1] ?? row],
  );
  const [before, after] = [routes[change - 1], routes[change]];
  if (before === undefined || after === undefined || holdings.at[after]! < since) return;
  if (holdings.held[before] === 0) {
    story.tell({ kind: 'route-forgotten', row: before });
    const fault = faultAtRoot(recording, holdings.cause[before]!);
    if (fault >= 0) story.blame({ kind: 'fault', row: fault });
    return;
  }
  tellLeaving(recording, story, after, serverOf(recording, before));
}

/** Tells why the balancer sent a user away from their server: it had just refused, or had failed lately. */
function tellLeaving(recording: Recording, story: Story, change: number, server: string): void {
  const { messages, holdings } = recording;
  const cause = holdings.cause[change]!;
  const tried = cause >= 0 ? messages.replyTo[cause]! : -1;
  if (tried >= 0) return tellFailure(recording, story, tried, holdings.at[change]!);
  const balancer = holdings.actor[change]!;
  const avoided = lastHolding(recording, balancer, 'avoided', server, holdings.at[change]!);
  if (avoided < 0) return;
  story.tell({ kind: 'avoided', row: avoided });
  tellAvoidance(recording, story, avoided, server);
}

/** Tells why the balancer left a server alone: the message to it that failed. */
function tellAvoidance(recording: Recording, story: Story, avoided: number, server: string): void {
  const { messages, holdings } = recording;
  const cause = holdings.cause[avoided]!;
  const at = holdings.at[avoided]!;
  const tried = cause >= 0 ? messages.replyTo[cause]! : -1;
  if (tried >= 0) return tellFailure(recording, story, tried, at);
  if (cause < 0) return;
  // A timeout is handled as the request it was set for: what that sent to the server is what failed.
  for (const child of childrenOf(recording, cause)) {
    if (nameOf(recording, messages.to[child]!) === server) return tellFailure(recording, story, child, at);
  }
}

/** The row of the last holding of that kind and key that an actor took or dropped at or before t; -1 where there is none. */
function lastHolding(recording: Recording, actor: number, kind: string, key: string, t: number): number {
  const { holdings } = recording;
  const kindIndex = textIndex(recording, kind);
  let last = -1;
  for (const row of lifeOf(recording, key).holdings) {
    if (holdings.at[row]! > t) break;
    if (holdings.actor[row] === actor && holdings.kind[row] === kindIndex) last = row;
  }
  return last;
}

/** What the balancer held and dropped of a user's route up to t, as rows of holdings; none where it holds no routes. */
function routesOf(recording: Recording, balancer: number, user: string, t: number): number[] {
  const { holdings } = recording;
  const route = textIndex(recording, 'route');
  return [...lifeOf(recording, user).holdings].filter(
    (row) => holdings.at[row]! <= t && holdings.actor[row] === balancer && holdings.kind[row] === route,
  );
}

function serverOf({ strings, holdings }: Recording, row: number): string {
  return factsOf(strings[holdings.value[row]!]!)['server'] ?? '';
}

/** The user whose click a request carries: who sent it at the root of its causes. */
export function clickerOf(recording: Recording, request: number): string {
  const { messages } = recording;
  let root = request;
  while (messages.cause[root]! >= 0) root = messages.cause[root]!;
  return nameOf(recording, messages.from[root]!);
}

function nameOf({ strings, actors }: Recording, actor: number): string {
  return strings[actors.name[actor]!]!;
}

/** Tells that a server was down when it was needed, and by which fault; false where it was up. */
export function tellDown(recording: Recording, story: Story, actor: number, t: number): boolean {
  if (stateAt(recording, actor, t) !== 'down') return false;
  const fault = lastFault(recording, ['kill'], actor, t);
  if (fault >= 0) story.blame({ kind: 'fault', row: fault });
  return fault >= 0;
}
