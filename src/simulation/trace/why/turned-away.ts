import type { Recording } from '../../kernel/recording.ts';
import { type Groups, groupRows, lastOfGroup, rowsUpTo } from '../groups.ts';
import { mistakesOf } from '../mistakes.ts';
import { rowsByTime } from '../sort.ts';

const indexes = new WeakMap<Recording, Groups>();

/**
 * The refusal, or the answer that was another user's, that an actor last got, as the row of the answer, where that was the
 * last answer it got up to t; -1 otherwise: it was served since, or never asked.
 */
export function lastRefusalTo(recording: Recording, actor: number, t: number): number {
  const { to, status, receivedAt, length } = recording.messages;
  let answers = indexes.get(recording);
  if (answers === undefined) {
    const rows = rowsUpTo(length).filter((row) => status[row]! > 0 && receivedAt[row]! >= 0);
    answers = groupRows(rowsByTime(rows, receivedAt), recording.actors.length, (row) => to[row]!);
    indexes.set(recording, answers);
  }
  const last = lastOfGroup(answers, actor, receivedAt, t);
  const isWrong = last >= 0 && (status[last]! >= 400 || mistakesOf(recording).answers.has(last));
  return isWrong ? last : -1;
}
