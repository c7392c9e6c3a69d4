import { actorName } from '../../simulation/trace/messages.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';
import { rolesOf } from '../stage/cast.ts';

/** Whom something can be done to, or who can do something, by name. */
export interface Targets {
  readonly services: readonly string[];
  readonly users: readonly string[];
}

/** The servers and the users of a run. */
export const targetsOf = perRecording((recording): Targets => {
  const roles = rolesOf(recording);
  const named = (role: string) =>
    roles.flatMap((one, row) => (one === role ? [actorName(recording, row)] : []));
  return { services: named('service'), users: named('browser') };
});
