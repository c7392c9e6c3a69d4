import { momentAt } from '../../player/moment.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Fault } from '../../simulation/scenario/fault.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { decisionSentence } from './decisionWords.ts';
import { faultSentence } from './faultWords.ts';
import { arrivedSentence, lostSentence, sentSentence } from './messageWords.ts';

/** A burst of copies is told as one sentence from this many on. */
const BURST = 3;

/** What happened at exactly t, most telling first: faults, decisions, losses, sends, arrivals. */
export function narrate(recording: Recording, t: number): readonly string[] {
  const { faults, decisions, lost, sent, arrived } = momentAt(recording, t);
  const { accepted } = recording.decisions;
  const refusedFirst = [...decisions].sort((a, b) => accepted[a]! - accepted[b]!);
  const sentences = faults.map((row) => faultSentence(faultAt(recording, row)));
  sentences.push(...refusedFirst.map((row) => decisionSentence(recording, row)));
  sentences.push(...lost.map((row) => lostSentence(messageAt(recording, row))));
  sentences.push(...bursts(recording, sent));
  sentences.push(...arrived.map((row) => arrivedSentence(messageAt(recording, row))));
  return sentences;
}

function faultAt({ faults, strings }: Recording, row: number): Fault {
  const text = (column: Int32Array) => strings[column[row]!]!;
  return {
    kind: text(faults.kind) as Fault['kind'],
    target: text(faults.target),
    other: text(faults.other),
    at: faults.at[row]!,
  };
}

/** Sends as sentences; many of one type from one sender are one. */
function bursts(recording: Recording, rows: readonly number[]): string[] {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const { type, from } = messageAt(recording, row);
    const key = `${from} ${type}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < BURST) return group.map((row) => sentSentence(messageAt(recording, row)));
    return [sentSentence(messageAt(recording, group[0]!), `다른 서버 ${group.length}대`)];
  });
}
