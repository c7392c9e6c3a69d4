import type { Formula, Formulas } from '../../lab.ts';
import { exact, expected } from '../../measure/formula.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SessionLifecycleCounts } from './counts.ts';
import type { SessionLifecycleParameters } from './fields.ts';
import { guessesARound } from './guessing.ts';
import { idCount, livingSessions } from './population.ts';

/** What theory says the metrics should be, as far as it says anything: a metric without a closed form here has none. */
export function formulas(
  { parameters }: Scenario<SessionLifecycleParameters>,
  counts: SessionLifecycleCounts,
): Formulas {
  return {
    ...guessFormulas(parameters, counts),
    ...safeFormulas(parameters),
    'ended.idle': exact(counts.late.idle, 'M23'),
    'ended.absolute': exact(counts.late.absolute, 'M23'),
  };
}

/**
 * M18: of N = 2^B IDs, S live. Trying one after another without repetition, the first hit comes after (N + 1)/(S + 1) guesses on average; S = 1
 * is M19. So many guesses of a run hit as a hypergeometric draw does.
 */
function guessFormulas(
  parameters: SessionLifecycleParameters,
  { rounds }: SessionLifecycleCounts,
): Record<string, Formula> {
  const ids = idCount(parameters.entropy);
  const living = livingSessions(parameters);
  const model = living === 1 ? 'M19' : 'M18';
  const mean = (ids + 1) / (living + 1);
  const variance = ((mean * (ids - living)) / (living + 1)) * (living / (living + 2));
  const rate = parameters.guesses;
  // No guess is made twice: after all IDs have been tried, nothing is left to hit.
  const tried = Math.min(ids, rounds.tried * guessesARound(parameters));
  const share = living / ids;
  const hits = tried * share;
  const spread = ids > 1 ? (hits * (1 - share) * (ids - tried)) / (ids - 1) : 0;
  return {
    'guessing.untilHit': expected(mean, variance, model),
    ...(rate > 0 && { 'guessing.seconds': expected(mean / rate, variance / rate / rate, model) }),
    'guessing.made': exact(rounds.sent * guessesARound(parameters), model),
    'guessing.hits': expected(hits, spread, model),
  };
}

/**
 * What the rules of cookies rule out whatever the attacker does here (A7, A8): nothing on another host can set a `__Host-` cookie, no script see or
 * replace an HttpOnly one, no plain connection carry a Secure one; an ID from before a login is worth nothing after a reissue.
 */
function safeFormulas(parameters: SessionLifecycleParameters): Record<string, Formula> {
  const { reissue, hostPrefix, secure, httpOnly, sameSite, domain } = parameters;
  const none = exact(0, 'A8');
  const isHostBound = hostPrefix === 'on' && secure === 'on' && domain === 'off';
  return {
    ...(sameSite !== 'none' && { forged: exact(0, 'A7') }),
    ...(isHostBound && { strangers: none, 'succeeded.bloat': none, 'succeeded.overwrite': none }),
    ...(isHostBound && reissue === 'on' && httpOnly === 'on' && { takenOver: none, lockedOut: none }),
    ...(parameters.bloat > 4096 && domain === 'off' && { 'succeeded.bloat': exact(0, 'M46') }),
  };
}
