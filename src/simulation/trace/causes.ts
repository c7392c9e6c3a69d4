import { type Recording } from '../kernel/recording.ts';

/** The messages that led to this one, nearest first, the message itself not included; ends at what nobody sent or a fault. */
export function causesOf(recording: Recording, message: number): readonly number[] {
  const chain: number[] = [];
  for (let cause = recording.messages.cause[message]!; cause >= 0; cause = recording.messages.cause[cause]!)
    chain.push(cause);
  return chain;
}

/** The rows of the decisions made while handling a message. */
export function decisionsOf(recording: Recording, message: number): readonly number[] {
  const { cause, length } = recording.decisions;
  const rows: number[] = [];
  for (let i = 0; i < length; i++) if (cause[i] === message) rows.push(i);
  return rows;
}
