import * as z from 'zod/mini';
import type { Lab } from '../lab.ts';
import type { UserAction } from './action.ts';
import type { Fault } from './fault.ts';
import { type Allowed, type Fields, type ValuesOf, wireName } from './fields.ts';
import { jsonObjectProblem } from './json-object-text.ts';
import { readTimed, type Kinds, type Timed, type TimedProblem, writeTimed } from './timed.ts';

/** All that decides a run: the same scenario gives the same recording. */
export interface Scenario<P = Readonly<Record<string, number | string>>> {
  readonly lab: string;
  /** by key; `seed` is one of them */
  readonly parameters: P;
  /** in order of time; faults of one time in the order they were given */
  readonly faults: readonly Fault[];
  /** what users do beyond what chance has them do, in the same order */
  readonly actions: readonly UserAction[];
}

/** The wire form as data: parameters by wire name, faults and actions as texts. What the address, a file and JSON output carry. */
export type WireScenario = Readonly<Record<string, string | number | readonly string[]>>;

/** Why one entry of a wire form was not taken. `allowed` tells what would have been, for a parameter. */
export interface ScenarioIssue {
  readonly code:
    | 'unknown-field'
    | 'bad-value'
    | 'repeated-field'
    | `${'fault' | 'action'}-${TimedProblem['what'] | LabProblem}`;
  readonly field: string;
  readonly value: string;
  /** characters into `value` */
  readonly position: number;
  readonly allowed?: Allowed;
  /** the kinds the lab knows, for a fault or an action of no known kind */
  readonly kinds?: readonly string[];
}

/** Why a fault or an action can't be done in this scenario, in the lab's judgement. */
export type LabProblem = 'target' | 'after-end';

/**
 * Reads entries (`name`, `text`) into a scenario of the lab. Whatever is bad is left out and told as an issue: the rest
 * is kept, missing parameters take the lab's defaults. Never throws.
 */
export function readScenario<F extends Fields>(
  lab: Lab<F>,
  entries: Iterable<readonly [string, string]>,
): { scenario: Scenario<ValuesOf<F>>; issues: readonly ScenarioIssue[] } {
  const issues: ScenarioIssue[] = [];
  const keys = new Map(Object.keys(lab.fields).map((key) => [wireName(key), key]));
  const values: Record<string, number | string> = {};
  const texts = { fault: [] as string[], action: [] as string[] };
  for (const [name, text] of entries) {
    if (name === 'fault' || name === 'action') {
      texts[name].push(text);
      continue;
    }
    const key = keys.get(name);
    const field = key === undefined ? undefined : lab.fields[key];
    if (key === undefined || field === undefined) {
      issues.push({ code: 'unknown-field', field: name, value: text, position: 0 });
    } else if (key in values) {
      issues.push({ code: 'repeated-field', field: name, value: text, position: 0 });
    } else {
      const read = z.safeDecode(field.codec, text);
      if (read.success) values[key] = read.data;
      else {
        const { allowed } = field;
        const position =
          allowed.kind === 'json' ? (jsonObjectProblem(text, allowed.largest)?.position ?? 0) : 0;
        issues.push({ code: 'bad-value', field: name, value: text, position, allowed });
      }
    }
  }
  for (const [key, field] of Object.entries(lab.fields)) values[key] ??= field.fallback;
  const parameters = values as ValuesOf<F>;
  const faults = readList('fault', lab.faultKinds, texts.fault, issues, (kept, fault) =>
    lab.faultProblem(parameters, kept, fault),
  );
  const actions = readList('action', lab.actionKinds, texts.action, issues, (_, action) =>
    lab.actionProblem(parameters, action),
  );
  return { scenario: { lab: lab.id, parameters, faults, actions }, issues };
}

/** Reads the texts of one list in order of time, each judged by the ones kept before it. */
function readList(
  name: 'fault' | 'action',
  kinds: Kinds,
  texts: readonly string[],
  issues: ScenarioIssue[],
  problemOf: (kept: readonly Timed[], timed: Timed) => LabProblem | undefined,
): readonly Timed[] {
  const read: { timed: Timed; value: string }[] = [];
  for (const value of texts) {
    const timed = readTimed(value, kinds);
    if ('what' in timed) {
      const { what, position } = timed;
      issues.push({ code: `${name}-${what}`, field: name, value, position, kinds: Object.keys(kinds) });
    } else read.push({ timed, value });
  }
  read.sort((a, b) => a.timed.at - b.timed.at);
  const kept: Timed[] = [];
  for (const { timed, value } of read) {
    const problem = problemOf(kept, timed);
    if (problem === undefined) kept.push(timed);
    else issues.push({ code: `${name}-${problem}`, field: name, value, position: 0 });
  }
  return kept;
}

/**
 * The wire entries of a scenario, in the order the lab declares its parameters, faults and actions last. With `sparse`, parameters
 * that stand at the lab's defaults are left out, for short addresses.
 */
export function writeScenario<F extends Fields>(
  lab: Lab<F>,
  scenario: Scenario<ValuesOf<F>>,
  { sparse = false }: { sparse?: boolean } = {},
): readonly (readonly [string, string])[] {
  const entries: [string, string][] = [];
  for (const [key, field] of Object.entries(lab.fields)) {
    const value = scenario.parameters[key as keyof F] as number | string;
    if (!sparse || value !== field.fallback) entries.push([wireName(key), z.encode(field.codec, value)]);
  }
  for (const fault of scenario.faults) entries.push(['fault', writeTimed(fault)]);
  for (const action of scenario.actions) entries.push(['action', writeTimed(action)]);
  return entries;
}

/** The scenario as plain JSON data: numbers stay numbers, durations, faults and actions are texts. */
export function wireScenario<F extends Fields>(lab: Lab<F>, scenario: Scenario<ValuesOf<F>>): WireScenario {
  const wire: Record<string, string | number | readonly string[]> = {};
  for (const [key, field] of Object.entries(lab.fields)) {
    const value = scenario.parameters[key as keyof F] as number | string;
    wire[wireName(key)] = field.allowed.kind === 'duration' ? z.encode(field.codec, value) : value;
  }
  wire['fault'] = scenario.faults.map(writeTimed);
  wire['action'] = scenario.actions.map(writeTimed);
  return wire;
}
