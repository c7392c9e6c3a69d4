import fc from 'fast-check';
import { simulate } from '../../../../src/simulation/kernel/simulate.ts';
import { referenceOrValue } from '../../../../src/simulation/labs/reference-or-value/lab.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { type Entries, entriesOf } from '../run.ts';

/** Reads a reference-or-value scenario in which nothing may be wrong, and runs it. */
export async function run(entries: Entries) {
  const { scenario, issues } = readScenario(referenceOrValue, entriesOf(entries));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const recording = await simulate(referenceOrValue, scenario);
  const { metrics, counts } = referenceOrValue.measure(recording, scenario.parameters);
  return { scenario, recording, metrics, counts, formulas: referenceOrValue.formulas(scenario, counts) };
}

/** What can be handed out. */
export const credentials = ['session-id', 'opaque', 'jwt', 'signed-cookie'] as const;

/** Small scenarios without faults: any parameters of the lab. */
export const calm = fc.record({
  credential: fc.constantFrom(...credentials),
  contents: fc.constantFrom('name', 'role', 'cart', 'resident-number'),
  'session-ids': fc.constantFrom('spring', 'tomcat'),
  altered: fc.constantFrom('content', 'signature', 'last'),
  lifetime: fc.constantFrom('1s', '2500ms', '5s', '40s'),
  users: fc.integer({ min: 1, max: 9 }),
  rate: fc.constantFrom(0.5, 1, 3),
  'write-ratio': fc.constantFrom(0, 0.3, 1),
  duration: fc.constant('8s'),
  latency: fc.constantFrom('0s', '20ms', '400ms'),
  'sign-cost': fc.constantFrom('0s', '260us', '300ms'),
  'mac-cost': fc.constantFrom('0s', '3us', '100ms'),
  seed: fc.integer({ min: 0, max: 9999 }),
});

/** When something is done, in the wire form. */
export const moment = fc.integer({ min: 0, max: 8000 }).map((ms) => `${ms}ms`);

/** Any fault that can be done without regard to others. */
export const fault = fc.constantFrom('wipe:store', 'rotate:service', 'alter:user-1', 'demote:user-1');

/** Scenarios in which things go wrong: the store wiped and values altered any number of times, the key and the role changed once. */
export const broken = fc
  .tuple(
    calm,
    fc.array(fc.tuple(fc.constantFrom('wipe:store', 'alter:user-1'), moment), { maxLength: 4 }),
    fc.option(moment),
    fc.option(moment),
    fc.array(moment, { maxLength: 3 }),
  )
  .map(([scenario, faults, rotated, demoted, clicks]): Entries => ({
    ...scenario,
    fault: [
      ...faults.map(([what, time]) => `${what}@${time}`),
      ...(rotated === null ? [] : [`rotate:service@${rotated}`]),
      ...(demoted === null ? [] : [`demote:user-1@${demoted}`]),
    ],
    action: clicks.map((time) => `write:user-1@${time}`),
  }));
