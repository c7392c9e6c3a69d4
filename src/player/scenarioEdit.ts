import type { Lab } from '../simulation/lab.ts';
import { writeFault, type Fault } from '../simulation/scenario/fault.ts';
import type { FieldValue } from '../simulation/scenario/fields.ts';
import type { Scenario } from '../simulation/scenario/scenario.ts';

/** A changed scenario, and the faults that no longer make sense in it and were left out. */
export interface Edited {
  readonly scenario: Scenario;
  readonly dropped: readonly Fault[];
}

/** The scenario with one parameter at another value. */
export function withParameter(lab: Lab, scenario: Scenario, key: string, value: FieldValue): Edited {
  return checked(lab, { ...scenario, parameters: { ...scenario.parameters, [key]: value } });
}

/** The scenario with a fault more. */
export function withFault(lab: Lab, scenario: Scenario, fault: Fault): Edited {
  const faults = [...scenario.faults, fault].sort((a, b) => a.at - b.at);
  return checked(lab, { ...scenario, faults });
}

/** The scenario without its fault number `index`. */
export function withoutFault(lab: Lab, scenario: Scenario, index: number): Edited {
  return checked(lab, { ...scenario, faults: scenario.faults.filter((_, i) => i !== index) });
}

/** Whether this fault can be done in this scenario. */
export function canDo(lab: Lab, scenario: Scenario, fault: Fault): boolean {
  const before = scenario.faults.filter(({ at }) => at <= fault.at);
  return lab.faultProblem(scenario.parameters, before, fault) === undefined;
}

/** Whether two scenarios are the same. */
export function sameScenario(a: Scenario, b: Scenario): boolean {
  return (
    JSON.stringify([a.parameters, a.faults.map(writeFault)]) ===
    JSON.stringify([b.parameters, b.faults.map(writeFault)])
  );
}

/** Keeps the faults that can happen, each judged by those before it. */
function checked(lab: Lab, scenario: Scenario): Edited {
  const kept: Fault[] = [];
  const dropped: Fault[] = [];
  for (const fault of scenario.faults) {
    const fits = lab.faultProblem(scenario.parameters, kept, fault) === undefined;
    (fits ? kept : dropped).push(fault);
  }
  return { scenario: { ...scenario, faults: kept }, dropped };
}
