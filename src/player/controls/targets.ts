import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { rolesOf } from '../stage/cast.ts';

/** Whom something can be done to, or who can do something, by name. */
export interface Targets {
  readonly services: readonly string[];
  readonly users: readonly string[];
}

const targets = new WeakMap<Recording, Targets>();

/** The servers and the users of a run. */
export function targetsOf(recording: Recording): Targets {
  let found = targets.get(recording);
  if (found === undefined) {
    const roles = rolesOf(recording);
    const named = (role: string) =>
      roles.flatMap((one, row) => (one === role ? [actorName(recording, row)] : []));
    found = { services: named('service'), users: named('browser') };
    targets.set(recording, found);
  }
  return found;
}
