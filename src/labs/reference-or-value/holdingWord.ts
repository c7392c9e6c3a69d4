import { actorWord } from '../../player/actorWords.ts';
import { formatBytes, withParticle } from '../../player/korean.ts';
import { shortId } from '../../player/words/ids.ts';
import { contentWords, isExposed } from './content.ts';

/** What a key can do, by which half of a pair it is. */
const halves: Readonly<Record<string, string>> = {
  private: '개인 키. 이 키로 토큰에 서명해요',
  public: '공개 키. 토큰을 검증할 수만 있어요',
  secret: '비밀 키. 쿠키에 서명하고 검증해요',
};

/** One thing an actor of reference-or-value holds, as what can be read in it. */
export function holdingWord(kind: string, key: string, facts: Readonly<Record<string, string>>): string {
  switch (kind) {
    case 'cookie':
    case 'token':
    case 'opaque-token':
    case 'signed-cookie':
      return carriedWord(kind, key, facts);
    case 'record': {
      const text = facts['text'] ?? '';
      return `${shortId(key)}: ${actorWord(facts['user'] ?? '')}의 로그인. ${contentWords(text)}${warning(text, '서버에만 있어요')}`;
    }
    case 'key':
      return `${withParticle(key, '은는')} ${halves[facts['half'] ?? ''] ?? ''}`;
    default:
      return `${actorWord(key)}: 이름 ${facts['name'] ?? ''}, 역할 ${facts['role'] ?? ''}`;
  }
}

function carriedWord(kind: string, key: string, { bytes, reads }: Readonly<Record<string, string>>): string {
  const size = formatBytes(Number(bytes));
  if (reads === undefined) {
    const what = kind === 'cookie' ? '세션 ID' : '불투명 토큰';
    return `${what} ${key} (${size}): 번호표예요. 읽을 수 있는 내용이 없어요`;
  }
  const what = kind === 'signed-cookie' ? '서명 쿠키' : 'JWT';
  const words = contentWords(reads);
  if (words === '') return `${what} (${size}): 글자가 바뀌어 내용을 읽을 수 없어요`;
  return `${what} (${size}): 누구나 풀어 읽을 수 있어요. ${words}${warning(reads, '암호화하지 않아 그대로 보여요')}`;
}

function warning(text: string, where: string): string {
  return isExposed(text) ? `. 주민등록번호가 ${where}` : '';
}
