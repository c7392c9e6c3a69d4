import { type Recording } from '../kernel/recording.ts';
import { groupRows, rowsOfGroup, rowsUpTo } from './groups.ts';
import { perRecording } from './per-recording.ts';

/** The messages that led to this one, nearest first, the message itself not included; ends at what nobody sent or a fault. */
export function causesOf(recording: Recording, message: number): readonly number[] {
  const chain: number[] = [];
  for (let cause = recording.messages.cause[message]!; cause >= 0; cause = recording.messages.cause[cause]!)
    chain.push(cause);
  return chain;
}

const decisionsByCause = perRecording(({ decisions: { cause, length }, messages }) =>
  groupRows(rowsUpTo(length), messages.length, (row) => cause[row]!),
);

/** The rows of the decisions made while handling a message. */
export function decisionsOf(recording: Recording, message: number): readonly number[] {
  return [...rowsOfGroup(decisionsByCause(recording), message)];
}
