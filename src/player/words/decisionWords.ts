import type { Recording } from '../../simulation/kernel/recording.ts';
import { factsOf } from '../../simulation/trace/actors.ts';
import { actorWord, actorWordAt } from '../actorWords.ts';
import { withParticle } from '../korean.ts';
import { shortId } from './ids.ts';

/** What a request was meant to do, as decisions call it. */
export const operationWords: Readonly<Record<string, string>> = {
  login: '로그인',
  read: '읽기',
  write: '쓰기',
};
/** What the service was to the session when the request came. */
const cameWords: Readonly<Record<string, string>> = {
  primary: '이 서버가 주 서버예요',
  backup: '이 서버에는 백업이 있었어요',
  proxy: '이 서버는 세션이 있는 곳만 알고 있었어요',
  other: '다른 서버가 주 서버였어요',
};

/**
 * A decision in one sentence: who decided, by what it knew, and what followed. Knows the rules of the machines and of the
 * ways to share sessions that labs have in common; a lab tells its own rules and leaves the rest to this.
 */
export function decisionSentence(recording: Recording, decision: number): string {
  const { decisions, strings } = recording;
  const who = withParticle(actorWordAt(recording, decisions.actor[decision]!), '이가');
  const session = shortId(strings[decisions.subject[decision]!]!);
  const facts = factsOf(strings[decisions.facts[decision]!]!);
  const operation = operationWords[facts['operation'] ?? ''] ?? '요청';
  const came = cameWords[facts['came'] ?? ''];
  const server = facts['server'] === undefined ? '' : actorWord(facts['server']);
  switch (strings[decisions.rule[decision]!]!) {
    case 'session-created':
      return `${who} 세션 ${withParticle(session, '을를')} 만들고 번호표를 쿠키로 건넸어요.`;
    case 'session-found':
      return `${who} 세션 ${withParticle(session, '을를')} 찾아 ${withParticle(operation, '을를')} 받아들였어요.${came === undefined ? '' : ` ${came}.`}`;
    case 'session-unknown':
      return facts['backup'] === undefined
        ? `${who} 모르는 세션 ${withParticle(session, '이라')} 401로 답했어요.`
        : `${who} 세션 ${withParticle(session, '을를')} 가진 ${actorWord(facts['backup'])}에서 받지 못해 401로 답했어요.`;
    case 'session-without-user':
      return `${who} 세션 ${session}의 내용을 아직 받지 못해 401로 답했어요.`;
    case 'token-issued':
      return `${who} 토큰에 서명해서 건넸어요.`;
    case 'token-valid':
      return `${who} 토큰의 서명을 검증하고 ${withParticle(operation, '을를')} 받아들였어요.`;
    case 'token-invalid':
      return `${who} 토큰의 서명을 확인하지 못해 401로 답했어요.`;
    case 'store-unreachable':
      return `${who} 저장소에 닿지 못해 503으로 답했어요.`;
    case 'no-server':
      return `${who} 보낼 서버를 찾지 못해 503으로 답했어요.`;
    case 'upstream-lost':
      return `${server}의 연결이 도중에 끊겨 ${who} 502로 답했어요.`;
    case 'upstream-timeout':
      return `${server}의 답을 기다리다 ${who} 504로 답했어요.`;
    case 'delta-unknown-session':
      return `${who} 만들었다는 알림을 받은 적 없는 세션 ${session}의 내용이라 버렸어요.`;
    default:
      return `${who} ${withParticle(operation, '을를')} ${decisions.accepted[decision] === 1 ? '받아들였어요' : '거절했어요'}.`;
  }
}
