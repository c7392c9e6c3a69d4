import { actorWord, actorWordAt } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { kindOfJti, type TokenKind } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { noticedBy } from '../../simulation/labs/jwt-validation/flaws.ts';
import { factsOf } from '../../simulation/trace/actors.ts';
import { isMistake } from '../../simulation/trace/mistakes.ts';
import { checkWord, checkWords, codeWord } from './checkWords.ts';
import { tokenWords } from './tokenWords.ts';

/** A decision in one sentence: which check refused a token and why, or why none did that should have. */
export function decisionSentence(recording: Recording, decision: number): string {
  const { decisions, strings } = recording;
  const who = withParticle(actorWordAt(recording, decisions.actor[decision]!), '이가');
  const kind = kindOfJti(strings[decisions.subject[decision]!]!);
  const facts = factsOf(strings[decisions.facts[decision]!]!);
  const token = `‘${kind === undefined ? '모르는 토큰' : tokenWords[kind].name}’`;
  const user = actorWord(facts['believed'] ?? '');
  if (decisions.accepted[decision] === 0) return `${who} ${refusal(token, facts)}`;
  if (kind === undefined || !isMistake(recording, decision))
    return `${who} 켜 둔 검사를 모두 통과한 ${withParticle(token, '을를')} 받아들였어요. ${user}의 요청이에요.`;
  return `${who} ${withParticle(token, '을를')} 받아들여, ${actorWord(facts['unseenSender'] ?? '')}의 요청을 ${user}의 것으로 믿었어요. ${unnoticed(kind, Number(facts['leeway']))}`;
}

function refusal(
  token: string,
  { check = '', code = '', leeway, unseenGood }: Record<string, string>,
): string {
  const start = `${checkWord(check)} 검사에서 ${withParticle(token, '을를')} 거절하고 401로 답했어요. ${codeWord(code)}`;
  return unseenGood === undefined
    ? start
    : `${start} 60초까지 봐주면 받아들일 멀쩡한 토큰인데, 시계 오차를 ${leeway}초만 허용했어요.`;
}

/** Why no check noticed that a token is an attack. */
export function unnoticed(kind: TokenKind, leeway: number): string {
  const able = noticedBy(kind, leeway).map((check) => checkWords[check]);
  if (able.length > 0) return `이것을 알아챌 ${able.join(', ')} 검사가 꺼져 있어요.`;
  return noticedBy(kind, 0).length > 0
    ? `시계 오차를 ${leeway}초나 허용해서, 시간 검사를 켜도 알아채지 못해요.`
    : '이것을 알아챌 검사가 없어요.';
}
