import type { Recording } from '../../simulation/kernel/recording.ts';
import type { EventKind } from '../../simulation/trace/events.ts';
import { isMistake } from '../../simulation/trace/mistakes.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import type { LabView } from '../LabView.ts';
import { momentAt } from '../moment.ts';
import { faultAt, faultSentence } from './faultWords.ts';
import { arrivedSentence, lostSentence, sentSentence } from './messageWords.ts';
import { transitionSentence } from './transitionWords.ts';

/** A burst of copies is told as one sentence from this many on. */
const BURST = 3;

/** What happened at exactly t, most telling first, each one sentence: faults, decisions, losses, sends, arrivals. */
export function narrate(view: LabView, recording: Recording, t: number): readonly string[] {
  const { faults, decisions, lost, sent, arrived } = momentAt(recording, t);
  const { accepted } = recording.decisions;
  const weight = (row: number) => (isMistake(recording, row) ? -1 : accepted[row]!);
  const worstFirst = [...decisions].sort((a, b) => weight(a) - weight(b));
  return [
    ...faults.map((row) => faultSentence(view, faultAt(recording, row))),
    ...worstFirst.map((row) => view.decisionSentence(recording, row)),
    ...lost.map((row) => lostSentence(view, recording, row)),
    ...bursts(view, recording, sent),
    ...arrived.map((row) => arrivedSentence(view, recording, row)),
  ];
}

/** One event in a sentence. */
export function eventSentence(view: LabView, recording: Recording, kind: EventKind, row: number): string {
  switch (kind) {
    case 'fault':
      return faultSentence(view, faultAt(recording, row));
    case 'decision':
      return view.decisionSentence(recording, row);
    case 'lost':
      return lostSentence(view, recording, row);
    case 'sent':
      return sentSentence(view, recording, row);
    case 'arrived':
      return arrivedSentence(view, recording, row);
    case 'transition':
      return transitionSentence(view, recording, row);
  }
}

/** Sends as sentences; many of one type from one sender are one. */
function bursts(view: LabView, recording: Recording, rows: readonly number[]): string[] {
  const groups = Map.groupBy(rows, (row) => {
    const { type, from } = messageAt(recording, row);
    return `${from} ${type}`;
  });
  return [...groups.values()].flatMap((group) => {
    if (group.length < BURST) return group.map((row) => sentSentence(view, recording, row));
    return [sentSentence(view, recording, group[0]!, `다른 서버 ${group.length}대`)];
  });
}
