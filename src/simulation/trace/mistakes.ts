import type { Recording } from '../kernel/recording.ts';
import { factsOf } from './actors.ts';
import { perRecording } from './per-recording.ts';

/** Where somebody took a request for another one's: what no actor of the run can tell, and only the model knows. */
export interface Mistakes {
  /** rows of `decisions`, in order of time */
  readonly decisions: readonly number[];
  /** rows of `messages`: the answers that were given by them, all the way to who asked */
  readonly answers: ReadonlySet<number>;
}

/**
 * The mistakes of a recording: accepting decisions whose witness (see `sharing/sharing.ts`) names one user as believed and
 * another as the unseen sender. Looked for once a recording.
 */
export const mistakesOf = perRecording((recording): Mistakes => {
  const decisions = mistakenDecisions(recording);
  return { decisions, answers: answersBy(recording, decisions) };
});

/** Whether the decision in row `decision` is a mistake. */
export function isMistake({ decisions, strings }: Recording, decision: number): boolean {
  return decisions.accepted[decision] === 1 && differ(strings[decisions.facts[decision]!]!);
}

function mistakenDecisions(recording: Recording): readonly number[] {
  const { decisions, strings } = recording;
  const rows: number[] = [];
  // Few texts tell of a sender, and each does so many times: every text is read once.
  const known = new Map<number, boolean>();
  for (let row = 0; row < decisions.length; row++) {
    const facts = decisions.facts[row]!;
    let mistaken = known.get(facts);
    if (mistaken === undefined) known.set(facts, (mistaken = differ(strings[facts]!)));
    if (mistaken && decisions.accepted[row] === 1) rows.push(row);
  }
  return rows;
}

function differ(facts: string): boolean {
  if (!facts.includes('unseenSender=')) return false;
  const { believed = '', unseenSender } = factsOf(facts);
  return believed !== '' && believed !== unseenSender;
}

/** The answers to the requests these decisions were made on, and what passed them on. */
function answersBy({ messages, decisions }: Recording, mistaken: readonly number[]): ReadonlySet<number> {
  const answers = new Set<number>();
  if (mistaken.length === 0) return answers;
  const handled = new Set(mistaken.map((row) => decisions.cause[row]!));
  for (let row = 0; row < messages.length; row++) {
    if (messages.status[row] === 0) continue;
    if (handled.has(messages.cause[row]!) || answers.has(messages.cause[row]!)) answers.add(row);
  }
  return answers;
}
