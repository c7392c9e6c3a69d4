import { square } from '../../kernel/arithmetic.ts';
import type { Formula } from '../../lab.ts';
import { exact, expected, expectedOf } from '../../measure/formula.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { StatelessHttpCounts } from './counts.ts';
import { hasStore, type StatelessHttpParameters } from './fields.ts';

/** How many reads and writes meet a server that knows nobody for them; undefined where no closed form holds. */
export function forgottenFormula(
  { parameters, faults }: Scenario<StatelessHttpParameters>,
  { operations, uses }: StatelessHttpCounts,
): Formula | undefined {
  const { carries, services, routing, connections, users } = parameters;
  const requests = operations.read + operations.write;
  if (carries === 'nothing') return exact(requests, 'C03');
  if (carries === 'token') return exact(0, 'M5');
  if (hasStore(parameters))
    return faults.some(({ target }) => target === 'store') ? undefined : exact(0, 'M10');
  if (faults.some(({ kind }) => kind !== 'reuse')) return undefined;
  // Who always comes back to the server that signed them in is known there.
  if (services === 1 || routing === 'sticky') return exact(0, 'M1');
  const remembersAll = carries === 'connection';
  if (remembersAll && (connections === 'shared' || faults.length > 0)) return undefined;
  if (routing === 'round-robin')
    return users === 1 ? exact(forgottenInTurn(requests, services, remembersAll), 'M1') : undefined;
  if (!remembersAll) return expectedOf([{ count: requests, chance: 1 - 1 / services }], 'M1');
  let mean = 0;
  let variance = 0;
  for (const [count, usersOfCount] of uses) {
    const one = forgottenByConnection(count, services);
    mean += usersOfCount * one.mean;
    variance += usersOfCount * one.variance;
  }
  return expected(mean, variance, 'C03');
}

/**
 * One user alone and servers in turn: every request goes to the next server, and so does the login that follows a refusal.
 * `remembersAll` where a server goes on knowing the user (by the connection to it), otherwise only the last login counts.
 */
function forgottenInTurn(requests: number, services: number, remembersAll: boolean): number {
  let turn = 0;
  let knowing = new Set([turn++]);
  let forgotten = 0;
  for (let i = 0; i < requests; i++) {
    if (knowing.has(turn++ % services)) continue;
    forgotten++;
    if (!remembersAll) knowing = new Set();
    knowing.add(turn++ % services);
  }
  return forgotten;
}

/**
 * A user with a connection of their own to each of N servers, routed at random. With k servers knowing them (one after the
 * first login), a request is forgotten with (N-k)/N, and the login that follows makes one more know them with (N-k)/N: the
 * distribution over k, carried through all requests, gives the mean and the variance of the forgotten ones.
 */
function forgottenByConnection(requests: number, services: number): { mean: number; variance: number } {
  // By k: the chance of being there, and the first two moments of the count on the ways that led there.
  let states = Array.from({ length: services + 1 }, (_, k) => ({
    chance: k === 1 ? 1 : 0,
    first: 0,
    second: 0,
  }));
  for (let i = 0; i < requests; i++) {
    const next = states.map(() => ({ chance: 0, first: 0, second: 0 }));
    for (let k = 1; k <= services; k++) {
      const { chance, first, second } = states[k]!;
      const miss = (services - k) / services;
      const counted = { chance, first: first + chance, second: second + 2 * first + chance };
      add(next[k]!, states[k]!, 1 - miss);
      add(next[k]!, counted, miss * (1 - miss));
      if (k < services) add(next[k + 1]!, counted, miss * miss);
    }
    states = next;
  }
  const mean = states.reduce((sum, { first }) => sum + first, 0);
  return { mean, variance: states.reduce((sum, { second }) => sum + second, 0) - square(mean) };
}

interface Moments {
  chance: number;
  first: number;
  second: number;
}

function add(to: Moments, from: Moments, weight: number): void {
  to.chance += weight * from.chance;
  to.first += weight * from.first;
  to.second += weight * from.second;
}
