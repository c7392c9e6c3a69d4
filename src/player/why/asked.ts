import type { Recording } from '../../simulation/kernel/recording.ts';
import { lastRefusalTo } from '../../simulation/trace/why/turned-away.ts';
import type { Question } from '../../simulation/trace/why/why.ts';
import { stateAt } from '../../simulation/trace/actors.ts';
import { causesOf } from '../../simulation/trace/causes.ts';
import { mistakesOf } from '../../simulation/trace/mistakes.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { actorWord, actorWordAt } from '../actorWords.ts';
import { formatMoment, withParticle } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import type { Selection } from '../stage/StageSvg.tsx';
import { messageWord } from '../words/messageWords.ts';

/** What 왜? asks about a selection at t: for somebody who was last turned away, that refusal; undefined for no selection. */
export function questionOf(recording: Recording, selection: Selection, t: number): Question | undefined {
  if (selection === undefined) return undefined;
  const { kind, row } = selection;
  if (kind === 'message') return { kind, row };
  const refused = lastRefusalTo(recording, row, t);
  return refused >= 0 ? { kind: 'message', row: refused } : { kind, row, at: Math.floor(t) };
}

/** The question in words. */
export function questionWords(view: LabView, recording: Recording, question: Question): string {
  if (question.kind === 'decision') return '왜 그렇게 했나요?';
  if (question.kind === 'actor') {
    const who = withParticle(actorWordAt(recording, question.row), '은는');
    const isDown = stateAt(recording, question.row, question.at) === 'down';
    return `${formatMoment(question.at)}에 ${who} 왜 ${isDown ? '꺼져 있나요' : '이 상태인가요'}?`;
  }
  const { from, to, status, lostAt } = messageAt(recording, question.row);
  const isMistaken = mistakesOf(recording).answers.has(question.row);
  if (status >= 400 || isMistaken) {
    // Whose request it was in the end: the answer may be on its way between two machines.
    const asked = causesOf(recording, question.row).at(-1);
    const who = asked === undefined ? to : messageAt(recording, asked).from;
    if (isMistaken) return `${withParticle(actorWord(who), '은는')} 왜 남의 것을 받았나요?`;
    return `${actorWord(who)}의 요청은 왜 ${withParticle(String(status), '으로')} 거절됐나요?`;
  }
  const word = withParticle(messageWord(view, recording, question.row), '은는');
  const way = `${withParticle(actorWord(from), '이가')} ${actorWord(to)}에 보낸 ${word}`;
  return lostAt >= 0 ? `${way} 왜 사라졌나요?` : `${way} 왜 나갔나요?`;
}
