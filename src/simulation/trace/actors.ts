import type { Recording } from '../kernel/recording.ts';
import { groupRows, lastOfGroup, rowsOfGroup, rowsUpTo } from './groups.ts';
import { perRecording } from './per-recording.ts';

/** The state an actor is in at t, e.g. `signedIn.waiting`; `down` after a kill, empty before it was born. */
export function stateAt(recording: Recording, actor: number, t: number): string {
  const { transitions, strings } = recording;
  const row = transitionBefore(recording, actor, t);
  return row < 0 ? '' : (strings[transitions.to[row]!] ?? '');
}

/** The row of the last transition an actor took at or before t; -1 where it had not begun. */
export function transitionBefore(recording: Recording, actor: number, t: number): number {
  return lastOfGroup(transitionGroups(recording), actor, recording.transitions.at, t);
}

/** The rows of all transitions of an actor, in order; a window, not a copy. */
export function transitionsOf(recording: Recording, actor: number): Int32Array {
  return rowsOfGroup(transitionGroups(recording), actor);
}

/** The rows of the transitions, gathered by actor. */
export const transitionGroups = perRecording(({ transitions, actors }) =>
  groupRows(rowsUpTo(transitions.length), actors.length, (row) => transitions.actor[row]!),
);

/** The rows of all steps that kept an actor's state, in order; a window, not a copy. */
export function staysOf(recording: Recording, actor: number): Int32Array {
  return rowsOfGroup(stayGroups(recording), actor);
}

const stayGroups = perRecording(({ stays, actors }) =>
  groupRows(rowsUpTo(stays.length), actors.length, (row) => stays.actor[row]!),
);

/** Reads `name=value;name=value` as the recording's facts and holdings write it. */
export function factsOf(text: string): Readonly<Record<string, string>> {
  if (text === '') return {};
  return Object.fromEntries(
    text.split(';').map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [name, rest.join('=')];
    }),
  );
}
