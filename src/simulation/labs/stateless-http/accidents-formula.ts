import type { Formula } from '../../lab.ts';
import { exact, expectedOf } from '../../measure/formula.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { StatelessHttpCounts } from './counts.ts';
import type { StatelessHttpParameters } from './fields.ts';

/** Up to this many clicks a user makes, on average, while an answer is awaited, the order of requests is still that of free clicks. */
const SELDOM = 0.25;

/**
 * How many requests are taken for somebody else's; undefined where no closed form holds.
 *
 * A server that goes by the request itself, or by a connection only one user's requests come over, never takes one for
 * another. Over a connection shared by s users it takes them all for the one who signed in over it last. Users click as
 * independent Poisson processes of one rate, so the next request is any of the s users' with 1/s each, whatever came
 * before: with (s-1)/s it is not that one's. That holds while users seldom click before they have their answer, no click is
 * one that a user was made to do, and no server has lost its memory.
 */
export function accidentsFormula(
  { parameters, faults, actions }: Scenario<StatelessHttpParameters>,
  { sharers }: StatelessHttpCounts,
): Formula | undefined {
  const isShared = parameters.connections === 'shared' || faults.some(({ kind }) => kind === 'reuse');
  if (parameters.carries !== 'connection' || !isShared) return exact(0, 'C03');
  if (actions.length > 0 || faults.some(({ kind }) => kind !== 'reuse')) return undefined;
  const { rate, latency } = parameters;
  if (rate * roundTrip(latency) > SELDOM) return undefined;
  const groups = [...sharers].map(([users, count]) => ({ count, chance: (users - 1) / users }));
  return groups.every(({ chance }) => chance === 0) ? exact(0, 'C03') : expectedOf(groups, 'C03');
}

/** Seconds from a click to its answer: to the proxy and on to the server, and back. */
function roundTrip(latency: number): number {
  return (4 * latency) / 1_000_000;
}
