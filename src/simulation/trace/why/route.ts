import type { Recording } from '../../kernel/recording.ts';
import { factsOf, stateAt } from '../actors.ts';
import { causesOf } from '../causes.ts';
import { actorName } from '../messages.ts';
import { faultAtRoot, lastFault } from './faults.ts';
import { childrenOf, tellFailure } from './failure.ts';
import { lastHolding, lifeOf, textIndex } from './life.ts';
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
    return story.blameFault(faultAtRoot(recording, holdings.cause[before]!));
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
  const kind = textIndex(recording, 'avoided');
  const avoided = lastHolding(
    recording,
    lifeOf(recording, server),
    holdings.at[change]!,
    (row) => holdings.actor[row] === balancer && holdings.kind[row] === kind,
  );
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
    if (actorName(recording, messages.to[child]!) === server) return tellFailure(recording, story, child, at);
  }
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
  const root = causesOf(recording, request).at(-1) ?? request;
  return actorName(recording, recording.messages.from[root]!);
}

/** Tells by which fault a server was down when it was needed; nothing where it was up. */
export function tellDown(recording: Recording, story: Story, actor: number, t: number): void {
  if (stateAt(recording, actor, t) !== 'down') return;
  story.blameFault(lastFault(recording, ['kill'], actor, t));
}
