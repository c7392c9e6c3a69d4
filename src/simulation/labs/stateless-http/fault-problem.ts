import { LOAD_BALANCER, serviceName, STORE } from '../../actors/names.ts';
import { commonFaults, type Fault, isDownAfter } from '../../scenario/fault.ts';
import type { LabProblem } from '../../scenario/scenario.ts';
import type { Kinds } from '../../scenario/timed.ts';
import { hasStore, type StatelessHttpParameters } from './fields.ts';

/** Of the common faults those that make a server forget, and `reuse`: the proxy sends everybody's requests over one connection. */
export const faultKinds = {
  reuse: 'one',
  kill: commonFaults.kill,
  restart: commonFaults.restart,
  forget: commonFaults.forget,
} as const satisfies Kinds;

/** Why a fault can't be done: a target that isn't there or can't do that, or a time after the last click. */
export function faultProblem(
  parameters: StatelessHttpParameters,
  before: readonly Fault[],
  { kind, target, at }: Fault,
): LabProblem | undefined {
  if (at > parameters.duration) return 'after-end';
  const processes = new Set(Array.from({ length: parameters.services }, (_, i) => serviceName(i + 1)));
  if (hasStore(parameters)) processes.add(STORE);
  return fits() ? undefined : 'target';

  function fits(): boolean {
    const isProcess = processes.has(target);
    switch (kind) {
      case 'reuse':
        return target === LOAD_BALANCER;
      case 'restart':
        return isProcess;
      case 'forget':
        return target === LOAD_BALANCER || (isProcess && !isDownAfter(before, target));
      default:
        return isProcess && !isDownAfter(before, target);
    }
  }
}
