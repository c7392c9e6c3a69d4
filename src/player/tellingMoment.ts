import { messagesInFlight } from '../simulation/trace/flights.ts';
import { mistakesOf } from '../simulation/trace/mistakes.ts';
import { firstAtOrAfter } from '../simulation/trace/messages.ts';
import type { Recording } from '../simulation/kernel/recording.ts';

const CANDIDATES = 400;
/** More marks than this hide each other. */
const READABLE = 70;

/**
 * The moment a lab rests on before anybody presses play, µs. After the first fault an answer on its way that is another
 * user's, or else a refused one; without faults the first answer that is another user's, or else the moment early in the run
 * when most is under way that can still be told apart. Never an empty stage where the run has any message at all.
 */
export function tellingMoment(recording: Recording): number {
  const { messages, faults } = recording;
  const { answers: mistaken } = mistakesOf(recording);
  const [firstMistaken] = mistaken;
  if (faults.length > 0) {
    const after = firstAtOrAfter(messages.sentAt, messages.length, faults.at[0]!);
    for (const row of mistaken) if (row >= after) return middle(recording, row);
    for (let row = after; row < messages.length; row++) {
      if (messages.status[row]! >= 400 && messages.receivedAt[row]! > 0) return middle(recording, row);
    }
    return faults.at[0]!;
  }
  if (firstMistaken !== undefined) return middle(recording, firstMistaken);
  // The first quarter is enough: whoever plays on from here still has the run ahead.
  return busiestMoment(recording, messages.length / 4);
}

/** The moment at which most is under way that can still be told apart, µs, among the flights of the first `rows` messages. */
export function busiestMoment(recording: Recording, rows: number): number {
  const step = Math.max(1, Math.floor(rows / CANDIDATES));
  let best = { t: 0, count: -1 };
  for (let row = 0; row < rows; row += step) {
    const t = middle(recording, row);
    const flying = messagesInFlight(recording, t).length;
    const count = flying <= READABLE ? flying : READABLE / flying;
    // The later of equals: users have signed in by then, and there is something to take from them.
    if (count >= best.count) best = { t, count };
  }
  return best.t;
}

function middle({ messages, end }: Recording, row: number): number {
  const until = messages.receivedAt[row]! >= 0 ? messages.receivedAt[row]! : end;
  return Math.round(messages.sentAt[row]! + (until - messages.sentAt[row]!) * 0.55);
}
