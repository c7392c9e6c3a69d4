import type { Recording } from '../../simulation/kernel/recording.ts';

/** The answer that a decision gave, as its row: sent at that moment, while the same was handled; else what was being handled. */
export function answerOf({ messages, decisions }: Recording, decision: number): number {
  const cause = decisions.cause[decision]!;
  for (let row = Math.max(0, cause); row < messages.length; row++) {
    if (messages.sentAt[row]! > decisions.at[decision]!) break;
    if (messages.cause[row] === cause && messages.status[row]! > 0) return row;
  }
  return Math.max(0, cause);
}
