import type { Lab } from '../simulation/lab.ts';
import type { Fault } from '../simulation/scenario/fault.ts';
import type { FieldValue } from '../simulation/scenario/fields.ts';
import type { Scenario } from '../simulation/scenario/scenario.ts';
import { type Timed, writeTimed } from '../simulation/scenario/timed.ts';

/** The two lists of what a scenario does at a time. */
export type TimedList = 'faults' | 'actions';

/** A changed scenario, and what no longer makes sense in it and was left out. */
export interface Edited {
  readonly scenario: Scenario;
  readonly dropped: Readonly<Record<TimedList, readonly Timed[]>>;
}

/** The scenario with one parameter at another value. */
export function withParameter(lab: Lab, scenario: Scenario, key: string, value: FieldValue): Edited {
  return checked(lab, { ...scenario, parameters: { ...scenario.parameters, [key]: value } });
}

/** The scenario with a fault or an action more. */
export function withTimed(lab: Lab, scenario: Scenario, list: TimedList, timed: Timed): Edited {
  return checked(lab, { ...scenario, [list]: inOrder([...scenario[list], timed]) });
}

/** The scenario without number `index` of a list. */
export function withoutTimed(lab: Lab, scenario: Scenario, list: TimedList, index: number): Edited {
  return checked(lab, { ...scenario, [list]: scenario[list].filter((_, i) => i !== index) });
}

/** The scenario with number `index` of a list at another time, µs. */
export function withMoved(lab: Lab, scenario: Scenario, list: TimedList, index: number, at: number): Edited {
  const moved = scenario[list].map((timed, i) => (i === index ? { ...timed, at } : timed));
  return checked(lab, { ...scenario, [list]: inOrder(moved) });
}

/** Whether this fault can be done in this scenario. */
export function canDo(lab: Lab, scenario: Scenario, fault: Fault): boolean {
  const before = scenario.faults.filter(({ at }) => at <= fault.at);
  return lab.faultProblem(scenario.parameters, before, fault) === undefined;
}

/** Whether two scenarios are the same. */
export function sameScenario(a: Scenario, b: Scenario): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ parameters, faults, actions }: Scenario): string {
  return JSON.stringify([parameters, faults.map(writeTimed), actions.map(writeTimed)]);
}

function inOrder(list: readonly Timed[]): readonly Timed[] {
  return [...list].sort((a, b) => a.at - b.at);
}

/** Keeps what can happen: faults each judged by those before it, actions by the parameters. */
function checked(lab: Lab, scenario: Scenario): Edited {
  const kept: Record<TimedList, Timed[]> = { faults: [], actions: [] };
  const dropped: Record<TimedList, Timed[]> = { faults: [], actions: [] };
  for (const fault of scenario.faults) {
    const fits = lab.faultProblem(scenario.parameters, kept.faults, fault) === undefined;
    (fits ? kept : dropped).faults.push(fault);
  }
  for (const action of scenario.actions) {
    const fits = lab.actionProblem(scenario.parameters, action) === undefined;
    (fits ? kept : dropped).actions.push(action);
  }
  return { scenario: { ...scenario, ...kept }, dropped };
}
