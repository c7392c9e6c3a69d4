import { actorWord } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import { holdingWord as commonWord } from '../../player/words/holdingWords.ts';

/** One thing an actor of stateless-http holds, in words. */
export function holdingWord(kind: string, key: string, facts: Readonly<Record<string, string>>): string {
  // A session without a version is one that a server keeps for a connection.
  if (kind === 'session' && facts['version'] === undefined)
    return `연결 ${key}: ${actorWord(facts['user'] ?? '')}의 것으로 알고 있어요`;
  if (kind === 'upstream') {
    const whose =
      facts['user'] === ''
        ? '모두 함께 써요'
        : `${withParticle(actorWord(facts['user'] ?? ''), '이가')} 혼자 써요`;
    return `연결 ${key}: ${withParticle(actorWord(facts['server'] ?? ''), '으로')} 가고, ${whose}`;
  }
  return commonWord(kind, key, facts);
}
