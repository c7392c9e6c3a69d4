import fc from 'fast-check';
import { statelessHttpFields } from '../../../../src/simulation/labs/stateless-http/fields.ts';
import type { Entries } from '../run.ts';

/** The choices of a field, drawn evenly. */
function choicesOf(field: 'carries' | 'routing' | 'connections' | 'sessionsIn'): fc.Arbitrary<string> {
  const { allowed } = statelessHttpFields[field];
  return fc.constantFrom(...(allowed.kind === 'choice' ? allowed.choices : []));
}

/** Small scenarios without faults: any parameters of the lab. */
export const calm = fc.record({
  carries: choicesOf('carries'),
  services: fc.integer({ min: 1, max: 6 }),
  routing: choicesOf('routing'),
  connections: choicesOf('connections'),
  'sessions-in': choicesOf('sessionsIn'),
  users: fc.integer({ min: 1, max: 8 }),
  rate: fc.constantFrom(0.5, 1, 3),
  'write-ratio': fc.constantFrom(0, 0.3, 1),
  duration: fc.constant('8s'),
  latency: fc.constantFrom('0s', '20ms'),
  seed: fc.integer({ min: 0, max: 9999 }),
});

const at = fc.integer({ min: 0, max: 8000 }).map((ms) => `${ms}ms`);
const service = fc.constant('service-1');
const fault = fc.oneof(
  fc.tuple(fc.constantFrom('restart', 'forget'), service, at),
  fc.tuple(fc.constantFrom('reuse', 'forget'), fc.constant('load-balancer'), at),
);

/** Scenarios in which servers forget, the proxy reuses connections and users click out of turn. */
export const broken = fc
  .tuple(calm, fc.array(fault, { maxLength: 4 }), fc.array(at, { maxLength: 3 }), fc.option(at))
  .map(([scenario, faults, clicks, death]): Entries => ({
    ...scenario,
    fault: [
      ...faults.map(([kind, target, time]) => `${kind}:${target}@${time}`),
      // Of the last server, which no other fault touches: a dead server has nothing to forget.
      ...(death === null || scenario.services === 1 ? [] : [`kill:service-${scenario.services}@${death}`]),
    ],
    action: clicks.map((time) => `write:user-1@${time}`),
  }));
