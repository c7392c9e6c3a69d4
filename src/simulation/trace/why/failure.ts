import { faultOfCause, type Recording } from '../../kernel/recording.ts';
import { groupRows, rowsOfGroup, rowsUpTo } from '../groups.ts';
import { perRecording } from '../per-recording.ts';
import { textIndex } from './life.ts';
import { faultBehindLoss } from './faults.ts';
import type { Story } from './story.ts';

const familiesOf = perRecording(({ messages: { length, cause, replyTo, type } }) => {
  const questions = new Set<number>();
  for (let row = 0; row < length; row++) if (replyTo[row]! >= 0) questions.add(type[replyTo[row]!]!);
  return {
    /** messages by the message that caused them */
    children: groupRows(rowsUpTo(length), length, (row) => cause[row]!),
    /** messages by the message they answer */
    answers: groupRows(rowsUpTo(length), length, (row) => replyTo[row]!),
    /** the types of messages that expect an answer: some message of the type got one, or a broken connection */
    questions,
  };
});

/** The messages sent while handling a message, in order. */
export function childrenOf(recording: Recording, message: number): Int32Array {
  return rowsOfGroup(familiesOf(recording).children, message);
}

/** What answered a message: an answer, or the notice that its connection broke. */
export function answersTo(recording: Recording, message: number): Int32Array {
  return rowsOfGroup(familiesOf(recording).answers, message);
}

/**
 * Tells why a message got no good answer by t: it was lost, its receiver died over it, the answer was lost, or the receiver
 * was itself waiting for something that failed.
 */
export function tellFailure(recording: Recording, story: Story, message: number, t: number): void {
  const { lostAt, cause, type } = recording.messages;
  if (lostAt[message]! >= 0 && lostAt[message]! <= t) return tellLoss(recording, story, message);
  const broken = textIndex(recording, 'connection.lost');
  for (const answer of answersTo(recording, message)) {
    if (type[answer] === broken) {
      const fault = faultOfCause(cause[answer]!);
      if (fault >= 0) {
        story.tell({ kind: 'unanswered', row: message });
        return story.blameFault(fault);
      }
    }
    if (lostAt[answer]! >= 0) return tellLoss(recording, story, answer);
  }
  if (!story.tell({ kind: 'unanswered', row: message })) return;
  for (const child of childrenOf(recording, message)) {
    if (recording.messages.sentAt[child]! > t) break;
    if (!isAnswered(recording, child, t)) tellFailure(recording, story, child, t);
  }
}

/** Tells that a message got lost, and by which fault. */
export function tellLoss(recording: Recording, story: Story, message: number): void {
  story.tell({ kind: 'lost', row: message });
  story.blameFault(faultBehindLoss(recording, message));
}

/** Whether a message came through and, where its kind is answered, its answer did too. */
function isAnswered(recording: Recording, message: number, t: number): boolean {
  const { receivedAt, lostAt, type } = recording.messages;
  if (lostAt[message]! >= 0) return false;
  if (!familiesOf(recording).questions.has(type[message]!)) return true;
  return answersTo(recording, message).some((answer) => receivedAt[answer]! >= 0 && receivedAt[answer]! <= t);
}
