import { actorWord, actorWordAt } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import { decisionSentence as commonSentence, operationWords } from '../../player/words/decisionWords.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { factsOf } from '../../simulation/trace/actors.ts';

/** A decision in one sentence: who decided, by what it knew, and what followed. */
export function decisionSentence(recording: Recording, decision: number): string {
  const { decisions, strings } = recording;
  const who = withParticle(actorWordAt(recording, decisions.actor[decision]!), '이가');
  const facts = factsOf(strings[decisions.facts[decision]!]!);
  const word = (fact: string) => actorWord(facts[fact] ?? '');
  const connection = `연결 ${strings[decisions.subject[decision]!]!}`;
  const isNew = facts['opened'] !== undefined;
  switch (strings[decisions.rule[decision]!]!) {
    case 'own-connection':
      return isNew
        ? `${who} ${word('client')}만 쓸 ${withParticle(connection, '을를')} 새로 열어 요청을 ${word('server')}에 넘겼어요.`
        : `${who} ${word('client')}만 쓰는 ${withParticle(connection, '으로')} 요청을 ${word('server')}에 넘겼어요.`;
    case 'shared-connection':
      return isNew
        ? `${who} 모두 함께 쓸 ${withParticle(connection, '을를')} 새로 열어 ${word('client')}의 요청을 ${word('server')}에 넘겼어요.`
        : `${who} 모두 함께 쓰는 ${withParticle(connection, '으로')} ${word('client')}의 요청을 ${word('server')}에 넘겼어요.`;
    case 'password-checked':
      return `${who} ${word('believed')}의 비밀번호를 확인하고 로그인을 받아들였어요. 다음 요청에서 알아볼 것은 남기지 않았어요.`;
    case 'nothing-carried':
      return `${who} 누가 보냈는지 알 수 없어 401로 답했어요. 요청에 실린 것이 없어요.`;
    case 'connection-marked':
      return `${who} 비밀번호를 확인하고, ${withParticle(connection, '을를')} ${word('believed')}의 것으로 기억했어요.`;
    case 'connection-unknown':
      return `${withParticle(actorWordAt(recording, decisions.actor[decision]!), '은는')} ${withParticle(connection, '으로')} 로그인한 사람을 몰라 401로 답했어요.`;
    case 'connection-known':
      return `${who} ${withParticle(connection, '을를')} ${word('believed')}의 것으로 알고 ${servedWord(facts)}`;
    default:
      return commonSentence(recording, decision);
  }
}

/** What followed from taking the sender for somebody: their own cart, or another one's. */
function servedWord({
  believed = '',
  unseenSender = '',
  operation = '',
}: Readonly<Record<string, string>>): string {
  if (believed === unseenSender)
    return `${withParticle(operationWords[operation] ?? '요청', '을를')} 받아들였어요.`;
  const [owner, sender] = [actorWord(believed), actorWord(unseenSender)];
  return operation === 'read'
    ? `${sender}에게 ${owner}의 장바구니를 보여 줬어요.`
    : `${withParticle(sender, '이가')} 담은 물건을 ${owner}의 장바구니에 넣었어요.`;
}
