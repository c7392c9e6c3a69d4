import * as z from 'zod/mini';
import type { Lab } from '../lab.ts';
import { type Fault, type FaultTextProblem, readFault, writeFault } from './fault.ts';
import { type Allowed, type Fields, type ValuesOf, wireName } from './fields.ts';

/** All that decides a run: the same scenario gives the same recording. */
export interface Scenario<P = Readonly<Record<string, number | string>>> {
  readonly lab: string;
  /** by key; `seed` is one of them */
  readonly parameters: P;
  /** in order of time; faults of one time in the order they were given */
  readonly faults: readonly Fault[];
}

/** The wire form as data: parameters by wire name, faults as texts. What the address, a file and JSON output carry. */
export type WireScenario = Readonly<Record<string, string | number | readonly string[]>>;

/** Why one entry of a wire form was not taken. `allowed` tells what would have been, for a parameter. */
export interface ScenarioIssue {
  readonly code:
    | 'unknown-field'
    | 'bad-value'
    | 'repeated-field'
    | 'fault-target'
    | 'fault-after-end'
    | FaultTextProblem['code'];
  readonly field: string;
  readonly value: string;
  /** characters into `value` */
  readonly position: number;
  readonly allowed?: Allowed;
}

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
  const faultTexts: string[] = [];
  for (const [name, text] of entries) {
    if (name === 'fault') {
      faultTexts.push(text);
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
      else issues.push({ code: 'bad-value', field: name, value: text, position: 0, allowed: field.allowed });
    }
  }
  for (const [key, field] of Object.entries(lab.fields)) values[key] ??= field.fallback;
  const parameters = values as ValuesOf<F>;
  const faults = readFaults(lab, parameters, faultTexts, issues);
  return { scenario: { lab: lab.id, parameters, faults }, issues };
}

function readFaults<F extends Fields>(
  lab: Lab<F>,
  parameters: ValuesOf<F>,
  texts: readonly string[],
  issues: ScenarioIssue[],
): readonly Fault[] {
  const read: { fault: Fault; value: string }[] = [];
  for (const value of texts) {
    const fault = readFault(value);
    if ('code' in fault) issues.push({ code: fault.code, field: 'fault', value, position: fault.position });
    else read.push({ fault, value });
  }
  read.sort((a, b) => a.fault.at - b.fault.at);
  const kept: Fault[] = [];
  for (const { fault, value } of read) {
    const problem = lab.faultProblem(parameters, kept, fault);
    if (problem === undefined) kept.push(fault);
    else issues.push({ code: problem, field: 'fault', value, position: 0 });
  }
  return kept;
}

/**
 * The wire entries of a scenario, in the order the lab declares its parameters, faults last. With `sparse`, parameters
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
  for (const fault of scenario.faults) entries.push(['fault', writeFault(fault)]);
  return entries;
}

/** The scenario as plain JSON data: numbers stay numbers, durations and faults are texts. */
export function wireScenario<F extends Fields>(lab: Lab<F>, scenario: Scenario<ValuesOf<F>>): WireScenario {
  const wire: Record<string, string | number | readonly string[]> = {};
  for (const [key, field] of Object.entries(lab.fields)) {
    const value = scenario.parameters[key as keyof F] as number | string;
    wire[wireName(key)] = field.allowed.kind === 'duration' ? z.encode(field.codec, value) : value;
  }
  wire['fault'] = scenario.faults.map(writeFault);
  return wire;
}
