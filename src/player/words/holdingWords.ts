import { actorWord } from '../actorWords.ts';
import { withParticle } from '../korean.ts';
import { shortId } from './ids.ts';

/** One thing an actor holds, in words, as far as labs have it in common. */
export function holdingWord(kind: string, key: string, facts: Readonly<Record<string, string>>): string {
  switch (kind) {
    case 'session': {
      const user = facts['user'] ?? '';
      const whose = user === '' ? '주인을 아직 몰라요' : `${actorWord(user)}의 것`;
      const version = `${facts['version'] ?? '0'}번째 요청까지 반영`;
      const place = facts['backup']
        ? `, 주 서버는 ${actorWord(facts['primary'] ?? '')}, 백업은 ${actorWord(facts['backup'])}`
        : '';
      const primary = facts['primary'] === '1' ? ', 이 서버가 주 서버' : '';
      return `세션 ${shortId(key)}: ${whose}, ${version}${primary}${place}`;
    }
    case 'proxy':
      return `세션 ${shortId(key)}: 내용은 없고, 있는 곳만 알아요(주 서버 ${actorWord(facts['primary'] ?? '')}, 백업 ${actorWord(facts['backup'] ?? '')})`;
    case 'route':
      return `${withParticle(actorWord(key), '은는')} ${withParticle(actorWord(facts['server'] ?? ''), '으로')} 보내요`;
    case 'avoided':
      return `${withParticle(actorWord(key), '은는')} 답하지 않아서 잠시 보내지 않아요`;
    case 'cookie':
      return `쿠키: 세션 ${shortId(key)}의 번호표`;
    case 'token':
      return `토큰 ${key}`;
    default:
      return `${kind} ${key}`;
  }
}
