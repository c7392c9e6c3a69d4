import type { Recording } from '../../simulation/kernel/recording.ts';
import { lifeOf } from '../../simulation/trace/why/life.ts';
import { actorWordAt } from '../actorWords.ts';
import { withParticle } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import { kindWord } from './kindWords.ts';

/** One thing that happened to a session or a token. */
export interface LifeEvent {
  /** µs */
  readonly at: number;
  readonly sentence: string;
  readonly refused: boolean;
}

/** More actors than this are told by how many they are. */
const NAMED = 3;

/**
 * The life of a session or a token: who took hold of it, whose copy changed, who lost it, and what was decided on it, in
 * order of time. What happened to many at one moment is one sentence.
 */
export function lifeEvents(view: LabView, recording: Recording, subject: string): readonly LifeEvent[] {
  const { holdings, decisions } = lifeOf(recording, subject);
  const events = [
    ...holdingEvents(recording, holdings),
    ...Array.from(decisions, (row) => ({
      at: recording.decisions.at[row]!,
      sentence: view.decisionSentence(recording, row),
      refused: recording.decisions.accepted[row] === 0,
    })),
  ];
  return events.sort((a, b) => a.at - b.at);
}

type Change = 'gained' | 'changed' | 'lost';

function holdingEvents(recording: Recording, rows: Int32Array): LifeEvent[] {
  const { at, actor, kind, held } = recording.holdings;
  const holders = new Set<string>();
  const groups = new Map<string, { at: number; change: Change; kind: number; actors: number[] }>();
  for (const row of rows) {
    const holder = `${kind[row]} ${actor[row]}`;
    const change = held[row] === 0 ? 'lost' : holders.has(holder) ? 'changed' : 'gained';
    if (change === 'lost') holders.delete(holder);
    else holders.add(holder);
    const key = `${at[row]} ${change} ${kind[row]}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { at: at[row]!, change, kind: kind[row]!, actors: [actor[row]!] });
    else if (!group.actors.includes(actor[row]!)) group.actors.push(actor[row]!);
  }
  return [...groups.values()].map((group) => ({
    at: group.at,
    sentence: sentenceOf(recording, group.change, recording.strings[group.kind]!, group.actors),
    refused: false,
  }));
}

function sentenceOf(recording: Recording, change: Change, kind: string, actors: readonly number[]): string {
  const names = actors.map((actor) => actorWordAt(recording, actor));
  const who =
    names.length <= NAMED ? names.join(', ') : `${names.slice(0, 2).join(', ')} 등 ${names.length}곳`;
  const what = kindWord(kind);
  if (change === 'gained') return `${withParticle(who, '이가')} ${withParticle(what, '을를')} 갖게 됐어요.`;
  if (change === 'lost') return `${who}에서 ${withParticle(what, '이가')} 없어졌어요.`;
  return `${who}의 ${withParticle(what, '이가')} 바뀌었어요.`;
}
