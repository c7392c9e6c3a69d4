import { actorWord, actorWordAt } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import { operationWords } from '../../player/words/decisionWords.ts';
import { shortId } from '../../player/words/ids.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { factsOf } from '../../simulation/trace/actors.ts';

/** A decision in one sentence: who decided, by what it read and where, and what followed. */
export function decisionSentence(recording: Recording, decision: number): string {
  const { decisions, strings } = recording;
  const actor = actorWordAt(recording, decisions.actor[decision]!);
  const [who, whose] = [withParticle(actor, '이가'), withParticle(actor, '은는')];
  const subject = shortId(strings[decisions.subject[decision]!]!);
  const facts = factsOf(strings[decisions.facts[decision]!]!);
  const user = actorWord(facts['user'] ?? '');
  const asked = `${withParticle(operationWords[facts['operation'] ?? ''] ?? '요청', '을를')} 받아들였어요.`;
  const read = readWords(facts);
  switch (strings[decisions.rule[decision]!]!) {
    case 'session-created':
      return `${who} ${user}의 로그인을 저장소에 적고, 세션 ID ${withParticle(subject, '을를')} 쿠키로 건넸어요.`;
    case 'session-found':
      return `${who} 저장소에서 세션 ${withParticle(subject, '을를')} 찾아 ${user}${read}의 ${asked}`;
    case 'session-changed':
      return `${who} 저장소에 있는 세션 ${withParticle(subject, '을를')} 고쳐 적고 ${user}${read}의 ${asked}`;
    case 'session-missing':
      return `저장소에 세션 ${withParticle(subject, '이가')} 없어서 ${who} 401로 답했어요.`;
    case 'token-issued':
      return facts['key'] === undefined
        ? `${who} ${user}의 로그인을 저장소에 적고, 그것을 가리키는 불투명 토큰 ${withParticle(subject, '을를')} 건넸어요.`
        : `${who} ${user}의 내용을 담은 ${facts['credential']}에 ${withParticle(facts['key'], '으로')} 서명해서 건넸어요.`;
    case 'token-active':
      return `${who} 발급자에게 물어 토큰 ${withParticle(subject, '이가')} ${user}${read}의 것임을 알고 ${asked}`;
    case 'token-inactive':
      return `발급자가 토큰 ${withParticle(subject, '을를')} 유효하지 않다고 해서 ${who} 401로 답했어요.`;
    case 'token-valid':
      return `${who} 토큰의 서명을 검증하고, 토큰에 적힌 대로 ${user}${read}의 ${asked}`;
    case 'token-invalid':
      return `토큰의 서명이 ${withParticle(actor, '이가')} 가진 키와 맞지 않아 401로 답했어요.`;
    case 'token-expired':
      return `토큰의 유효 기간이 끝나서 ${who} 401로 답했어요.`;
    case 'cookie-issued':
      return `${who} ${user}의 내용을 담은 쿠키에 ${withParticle(facts['key'] ?? '', '으로')} 서명해서 건넸어요. 서버에는 아무것도 적지 않았어요.`;
    case 'cookie-valid':
      return `${who} 쿠키의 서명을 검증하고, 쿠키에 적힌 대로 ${user}${read}의 ${asked}`;
    case 'cookie-renewed':
      return `${who} 쿠키의 서명을 검증하고 ${user}${read}의 ${asked} 바뀐 내용에 다시 서명한 쿠키를 건넸어요.`;
    case 'cookie-invalid':
      return `쿠키의 서명이 ${withParticle(actor, '이가')} 가진 키와 맞지 않아 401로 답했어요.`;
    case 'cookie-expired':
      return `쿠키의 유효 기간이 끝나서 ${who} 401로 답했어요.`;
    default:
      return `${whose} 판단을 내렸어요.`;
  }
}

/** ` (역할 ADMIN, 장바구니 3개)`; empty where neither is written down. */
function readWords({ role, cart }: Readonly<Record<string, string>>): string {
  const words = [
    ...(role === undefined ? [] : [`역할 ${role}`]),
    ...(cart === undefined ? [] : [`장바구니 ${cart}개`]),
  ];
  return words.length === 0 ? '' : `(${words.join(', ')})`;
}
