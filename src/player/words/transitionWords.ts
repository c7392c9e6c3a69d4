import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorWordAt } from '../actorWords.ts';
import { withParticle } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import { machineWords } from './stateWords.ts';

/** That an actor went from one state to another, in a sentence. */
export function transitionSentence(view: LabView, recording: Recording, row: number): string {
  const { transitions, actors, strings } = recording;
  const actor = transitions.actor[row]!;
  const { states } = machineWords(strings[actors.machine[actor]!]!, view.stateWords);
  const word = (text: number) => states[strings[text]!] ?? strings[text]!;
  const who = withParticle(actorWordAt(recording, actor), '이가');
  const [from, to] = [transitions.from[row]!, transitions.to[row]!];
  if (strings[to] === 'down') return `${who} 꺼졌어요.`;
  if (strings[from] === '') return `${who} ‘${word(to)}’ 상태로 시작했어요.`;
  return `${who} ‘${word(from)}’에서 ${withParticle(`‘${word(to)}’`, '으로')} 넘어갔어요.`;
}
