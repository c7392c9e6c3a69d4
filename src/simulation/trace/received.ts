import type { Recording } from '../kernel/recording.ts';
import { groupRows, lastOfGroup, rowsUpTo, type Groups } from './groups.ts';
import { perRecording } from './per-recording.ts';
import { rowsByTime } from './sort.ts';

const receivedByActor = perRecording((recording) => arrivals(recording, () => true));

/** The rows of the answers that reached each actor (messages with a status), by actor, in the order they arrived. */
export const answersByActor = perRecording((recording) =>
  arrivals(recording, (row) => recording.messages.status[row]! > 0),
);

/** The row of the last message that reached an actor at or before t; -1 where none had. */
export function lastReceived(recording: Recording, actor: number, t: number): number {
  return lastOfGroup(receivedByActor(recording), actor, recording.messages.receivedAt, t);
}

/** The messages that arrived and are wanted, by receiver. */
function arrivals({ messages, actors }: Recording, wanted: (row: number) => boolean): Groups {
  const { to, receivedAt, length } = messages;
  const arrived = rowsUpTo(length).filter((row) => receivedAt[row]! >= 0 && wanted(row));
  return groupRows(rowsByTime(arrived, receivedAt), actors.length, (row) => to[row]!);
}
