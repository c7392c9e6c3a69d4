import { type Recording } from '../kernel/recording.ts';
import { groupRows, rowsOfGroup, rowsUpTo, type Groups } from './groups.ts';

/** The messages that led to this one, nearest first, the message itself not included; ends at what nobody sent or a fault. */
export function causesOf(recording: Recording, message: number): readonly number[] {
  const chain: number[] = [];
  for (let cause = recording.messages.cause[message]!; cause >= 0; cause = recording.messages.cause[cause]!)
    chain.push(cause);
  return chain;
}

const decisionsByCause = new WeakMap<Recording, Groups>();

/** The rows of the decisions made while handling a message. */
export function decisionsOf(recording: Recording, message: number): readonly number[] {
  let groups = decisionsByCause.get(recording);
  if (groups === undefined) {
    const { cause, length } = recording.decisions;
    groups = groupRows(rowsUpTo(length), recording.messages.length, (row) => cause[row]!);
    decisionsByCause.set(recording, groups);
  }
  return [...rowsOfGroup(groups, message)];
}
