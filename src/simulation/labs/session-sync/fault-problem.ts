import { isUser } from '../../actors/user-actions.ts';
import { type Fault, isDownAfter } from '../../scenario/fault.ts';
import type { LabProblem } from '../../scenario/scenario.ts';
import type { SessionSyncParameters } from './fields.ts';
import { LOAD_BALANCER, serviceName, STORE } from '../../actors/names.ts';

/** At most this many services, added ones included. */
const MOST_SERVICES = 64;

/** Why a fault can't be done in session-sync: a target that isn't there then, or a time after the last click. */
export function faultProblem(
  parameters: SessionSyncParameters,
  before: readonly Fault[],
  { kind, target, other, at }: Fault,
): LabProblem | undefined {
  if (at > parameters.duration) return 'after-end';
  const services = new Set(Array.from({ length: parameters.services }, (_, i) => serviceName(i + 1)));
  for (const fault of before) if (fault.kind === 'add') services.add(fault.target);
  const isDown = isDownAfter(before, target);
  const hasStore = parameters.strategy === 'central-store';
  const isProcess = services.has(target) || (hasStore && target === STORE);
  switch (kind) {
    case 'restart':
      return isProcess ? undefined : 'target';
    case 'kill':
      return isProcess && !isDown ? undefined : 'target';
    case 'forget':
      return (isProcess && !isDown) || target === LOAD_BALANCER ? undefined : 'target';
    case 'add': {
      const number = Number(/^service-([1-9]\d?)$/.exec(target)?.[1]);
      return number <= MOST_SERVICES && !services.has(target) ? undefined : 'target';
    }
    case 'cut':
    case 'heal':
      return isLink(target, other) || isLink(other, target) ? undefined : 'target';
    default:
      return 'target';
  }

  /** Whether messages go between the two, in this direction of naming. */
  function isLink(a: string, b: string): boolean {
    if (services.has(a)) return services.has(b) || b === LOAD_BALANCER || (hasStore && b === STORE);
    return a === LOAD_BALANCER && isUser(parameters.users, b);
  }
}
