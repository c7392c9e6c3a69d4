import type { Recording } from '../../kernel/recording.ts';
import { lastOfGroup } from '../groups.ts';
import { mistakesOf } from '../mistakes.ts';
import { answersByActor } from '../received.ts';

/**
 * The refusal, or the answer that was another user's, that an actor last got, as the row of the answer, where that was the
 * last answer it got up to t; -1 otherwise: it was served since, or never asked.
 */
export function lastRefusalTo(recording: Recording, actor: number, t: number): number {
  const { status, receivedAt } = recording.messages;
  const last = lastOfGroup(answersByActor(recording), actor, receivedAt, t);
  const isWrong = last >= 0 && (status[last]! >= 400 || mistakesOf(recording).answers.has(last));
  return isWrong ? last : -1;
}
