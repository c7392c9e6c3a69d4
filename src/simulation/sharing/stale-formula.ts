import { exp, square } from '../kernel/arithmetic.ts';

/** What decides how often a copy is read before the latest write has reached it. Times in seconds. */
export interface StaleSettings {
  /** writes per second of one session */
  readonly writeRate: number;
  /** one way between two actors */
  readonly latency: number;
  /** how long a replication message waits before it is sent; the mean where it is exponential */
  readonly delay: number;
  readonly distribution: 'fixed' | 'exponential';
}

/** Hops between a write's handling and that of the same user's next request: the answer back over the balancer, the request forth. */
const HOPS_BETWEEN = 4;

/**
 * The probability that a read comes before the latest write's message, on a copy that needs it (M13, M14). For messages that
 * take L it is 1 - e^(-μL) with fixed L and μL/(1 + μL) with exponential L; here a network hop adds to the wait, and a user
 * whose next click waits for the answer reads at least four hops after the write. Both vanish with latency 0.
 */
export function staleProbability({ writeRate: rate, latency, delay, distribution }: StaleSettings): number {
  const soonest = HOPS_BETWEEN * latency;
  if (distribution === 'fixed' || delay === 0) {
    return latency + delay <= soonest ? 0 : 1 - exp(-rate * (latency + delay));
  }
  const waited = (1 - exp(-rate * soonest)) * exp(-(soonest - latency) / delay);
  const later = (rate / (rate + 1 / delay)) * exp(latency / delay - (rate + 1 / delay) * soonest);
  return waited + later;
}

/**
 * The mean square of the window after a write in which reads elsewhere are stale, seconds²: until its message arrives or the
 * next write comes. It tells how much stale reads cluster.
 */
export function squaredWindow({ writeRate: rate, latency, delay, distribution }: StaleSettings): number {
  if (distribution === 'exponential' && delay > 0) return 2 / square(rate + 1 / (latency + delay));
  const window = latency + delay;
  if (rate === 0) return square(window);
  return (2 / square(rate)) * (1 - exp(-rate * window) * (1 + rate * window));
}
