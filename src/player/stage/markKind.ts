import type { Recording } from '../../simulation/kernel/recording.ts';
import { mistakesOf } from '../../simulation/trace/mistakes.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';

/**
 * What travels on the stage, by the book's vocabulary of marks, each as its outline around its centre: pixels, the `d` of
 * an SVG path. Replicated copies are small tickets, commands to a store and acknowledgements small diamonds, a refused
 * answer is a bar, a broken connection a broken line, an answer meant for another user a warning triangle.
 */
export const markShape = {
  plain: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  // A ticket with a notch on either side.
  ticket: 'M-8-5.5H8V-2a2 2 0 0 0 0 4V5.5H-8V2a2 2 0 0 0 0-4Z',
  // A sheet with a folded corner; its seal is the hole near the foot.
  sheet: 'M-5.5-7.5H2L5.5-4V7.5H-5.5ZM-.2 3.6a2.1 2.1 0 1 0 4.2 0a2.1 2.1 0 1 0-4.2 0Z',
  copy: 'M-5-3.4H5V-1.3a1.3 1.3 0 0 0 0 2.6V3.4H-5V1.3a1.3 1.3 0 0 0 0-2.6Z',
  command: 'M0-4.6L4.6 0L0 4.6L-4.6 0Z',
  // A check.
  answer: 'M-5.6.4L-4-1.4L-1.6 1.2L4-4.6L5.6-3L-1.6 4.6Z',
  // A bar across the way.
  refused: 'M-7-2.6H7V2.6H-7Z',
  // A triangle with an exclamation mark in it: an answer to the wrong one.
  wrong: 'M0-8.2L8.4 6.4H-8.4ZM-1.1-3.6L-.7 1.6H.7L1.1-3.6ZM-1 4.6a1 1 0 1 0 2 0a1 1 0 1 0-2 0Z',
  // A line broken in the middle.
  broken: 'M-8-1.5H-2.4L-3.8 1.5H-8ZM2.4-1.5H8V1.5H1Z',
} as const;
export type MarkKind = keyof typeof markShape;

const kinds = Object.keys(markShape) as MarkKind[];

/** By row, the number of its kind and one; 0 where nobody asked yet. */
const knownKinds = perRecording(({ messages }) => new Uint8Array(messages.length));

/** The kind of the mark of the message in row `row`. Found once a message: a crowded stage asks for a thousand in each frame. */
export function markKindOf(recording: Recording, row: number): MarkKind {
  const known = knownKinds(recording);
  if (known[row] === 0) known[row] = kinds.indexOf(findKind(recording, row)) + 1;
  return kinds[known[row]! - 1]!;
}

function findKind(recording: Recording, row: number): MarkKind {
  const { messages, strings } = recording;
  const type = strings[messages.type[row]!]!;
  const credential = strings[messages.credential[row]!]!;
  if (type.startsWith('session.')) return 'copy';
  if (type.startsWith('store.') || type.startsWith('replication.')) return 'command';
  if (type === 'connection.lost') return 'broken';
  if (messages.status[row]! >= 400) return 'refused';
  if (messages.status[row]! > 0 && mistakesOf(recording).answers.has(row)) return 'wrong';
  if (credential !== '') return credential.startsWith('tok-') ? 'sheet' : 'ticket';
  return messages.status[row]! > 0 ? 'answer' : 'plain';
}
