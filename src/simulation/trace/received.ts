import type { Recording } from '../kernel/recording.ts';
import { groupRows, rowsUpTo, type Groups } from './groups.ts';
import { perRecording } from './per-recording.ts';
import { rowsByTime } from './sort.ts';

/** The rows of the answers that reached each actor (messages with a status), by actor, in the order they arrived. */
export const answersByActor = perRecording(({ messages, actors }: Recording): Groups => {
  const { to, receivedAt, status, length } = messages;
  const arrived = rowsUpTo(length).filter((row) => receivedAt[row]! >= 0 && status[row]! > 0);
  return groupRows(rowsByTime(arrived, receivedAt), actors.length, (row) => to[row]!);
});
