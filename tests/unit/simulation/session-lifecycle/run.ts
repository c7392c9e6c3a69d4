import fc from 'fast-check';
import { simulate } from '../../../../src/simulation/kernel/simulate.ts';
import { sessionLifecycle } from '../../../../src/simulation/labs/session-lifecycle/lab.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { factsOf } from '../../../../src/simulation/trace/actors.ts';
import { actorName } from '../../../../src/simulation/trace/messages.ts';
import { type Entries, entriesOf } from '../run.ts';

/** Reads a session-lifecycle scenario in which nothing may be wrong, and runs it. */
export async function run(entries: Entries) {
  const { scenario, issues } = readScenario(sessionLifecycle, entriesOf(entries));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const recording = await simulate(sessionLifecycle, scenario);
  const { metrics, counts } = sessionLifecycle.measure(recording, scenario.parameters);
  return { scenario, recording, metrics, counts, formulas: sessionLifecycle.formulas(scenario, counts) };
}

/** Nobody guesses, and next to nobody else is there: for tests of other things. */
export const quiet = { guesses: 0, sessions: 1 } as const;

/** The decisions of a run as objects. */
export function decisionsIn({ decisions, strings, ...rest }: Awaited<ReturnType<typeof run>>['recording']) {
  const recording = { decisions, strings, ...rest };
  return Array.from({ length: decisions.length }, (_, row) => ({
    row,
    at: decisions.at[row]!,
    actor: actorName(recording, decisions.actor[row]!),
    rule: strings[decisions.rule[row]!]!,
    accepted: decisions.accepted[row] === 1,
    subject: strings[decisions.subject[row]!]!,
    facts: factsOf(strings[decisions.facts[row]!]!),
  }));
}

export const attacks = ['link', 'sibling', 'plaintext', 'overwrite', 'bloat'] as const;
export type Attack = (typeof attacks)[number];

/** How a Set-Cookie line may be written, and what a login does. */
export interface Switches {
  readonly reissue: boolean;
  readonly hostPrefix: boolean;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly domain: boolean;
  readonly sameSite: 'unset' | 'none' | 'lax' | 'strict';
}

/** All of them. */
export const allSwitches: readonly Switches[] = [false, true].flatMap((reissue) =>
  [false, true].flatMap((hostPrefix) =>
    [false, true].flatMap((secure) =>
      [false, true].flatMap((httpOnly) =>
        [false, true].flatMap((domain) =>
          (['unset', 'none', 'lax', 'strict'] as const).map((sameSite) => ({
            reissue,
            hostPrefix,
            secure,
            httpOnly,
            domain,
            sameSite,
          })),
        ),
      ),
    ),
  ),
);

/** Switches in the wire form. */
export function switchEntries({ sameSite, ...rest }: Switches): Record<string, string> {
  const wire = {
    reissue: 'reissue',
    hostPrefix: 'host-prefix',
    secure: 'secure',
    httpOnly: 'http-only',
    domain: 'domain',
  };
  const entries = Object.entries(wire).map(([key, name]) => [
    name,
    rest[key as keyof typeof rest] ? 'on' : 'off',
  ]);
  return { ...(Object.fromEntries(entries) as Record<string, string>), 'same-site': sameSite };
}

/** Small scenarios in which anything may be set and attacked. */
export const anyScenario = fc
  .record({
    switches: fc.constantFrom(...allSwitches),
    idle: fc.constantFrom('1s', '3s', '30m'),
    absolute: fc.constantFrom('1s', '6s', '480m'),
    entropy: fc.integer({ min: 16, max: 128 }),
    bloat: fc.constantFrom(100, 4096, 4097),
    users: fc.integer({ min: 1, max: 4 }),
    rate: fc.constantFrom(0.3, 1, 3),
    latency: fc.constantFrom('0s', '20ms', '400ms'),
    seed: fc.integer({ min: 0, max: 9999 }),
    fault: fc.array(
      fc
        .tuple(fc.constantFrom(...attacks), fc.integer({ min: 0, max: 20_000 }))
        .map(([kind, at]) => `${kind}:user-1@${at}ms`),
      { maxLength: 5 },
    ),
  })
  .map(({ switches, ...rest }): Entries => ({
    ...quiet,
    ...switchEntries(switches),
    ...rest,
    duration: '20s',
  }));
