import { faultOfCause, type Recording } from '../../kernel/recording.ts';

/** The last fault of a kind on an actor at or before t; -1 where there is none. */
export function lastFault(recording: Recording, kinds: readonly string[], actor: number, t: number): number {
  const { faults, strings, actors } = recording;
  const name = actors.name[actor];
  for (let row = faults.length - 1; row >= 0; row--) {
    if (faults.at[row]! <= t && faults.target[row] === name && kinds.includes(strings[faults.kind[row]!]!))
      return row;
  }
  return -1;
}

/** The fault that cut the link between two actors and still held at t; -1 where none did. */
export function cutBetween(recording: Recording, a: number, b: number, t: number): number {
  const { faults, strings, actors } = recording;
  const ends = [actors.name[a], actors.name[b]];
  for (let row = faults.length - 1; row >= 0; row--) {
    if (faults.at[row]! > t || !ends.includes(faults.target[row]!) || !ends.includes(faults.other[row]!))
      continue;
    return strings[faults.kind[row]!] === 'cut' ? row : -1;
  }
  return -1;
}

/** The fault that made a lost message get lost; -1 where it was not lost, or by no fault. */
export function faultBehindLoss(recording: Recording, message: number): number {
  const { from, to, lostAt, lostWhy } = recording.messages;
  const at = lostAt[message]!;
  if (at < 0) return -1;
  return recording.strings[lostWhy[message]!] === 'link-cut'
    ? cutBetween(recording, from[message]!, to[message]!, at)
    : lastFault(recording, ['kill'], to[message]!, at);
}

/** The fault at the root of a cause, through the messages between; -1 where a user's click is. */
export function faultAtRoot(recording: Recording, cause: number): number {
  let root = cause;
  while (root >= 0) root = recording.messages.cause[root]!;
  return faultOfCause(root);
}
