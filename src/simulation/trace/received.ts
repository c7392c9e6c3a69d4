import type { Recording } from '../kernel/recording.ts';
import { groupRows, lastOfGroup, rowsUpTo, type Groups } from './groups.ts';
import { rowsByTime } from './sort.ts';

const receivedByActor = new WeakMap<Recording, Groups>();

/** The row of the last message that reached an actor at or before t; -1 where none had. */
export function lastReceived(recording: Recording, actor: number, t: number): number {
  const { messages, actors } = recording;
  let groups = receivedByActor.get(recording);
  if (groups === undefined) {
    const arrived = rowsUpTo(messages.length).filter((row) => messages.receivedAt[row]! >= 0);
    groups = groupRows(rowsByTime(arrived, messages.receivedAt), actors.length, (row) => messages.to[row]!);
    receivedByActor.set(recording, groups);
  }
  return lastOfGroup(groups, actor, messages.receivedAt, t);
}
