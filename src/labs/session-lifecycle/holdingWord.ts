import type { RefusalCode } from '../../cookies/refusal.ts';
import { actorWord } from '../../player/actorWords.ts';
import { formatBytes, withParticle } from '../../player/korean.ts';
import { shortId } from '../../player/words/ids.ts';
import type { AttackKind } from '../../simulation/labs/session-lifecycle/attacks.ts';
import { attackNames } from './attackWords.ts';
import { placeWord, refusalReasons } from './reasons.ts';

type FactTexts = Readonly<Record<string, string>>;

/** How the attacker came to know an ID. */
const learnt: Readonly<Record<string, string>> = {
  own: '서버에서 직접 받았어요',
  account: '자기 계정으로 로그인한 것이에요',
  script: '스크립트가 읽어 왔어요',
  sibling: '서브도메인에 실려 왔어요',
  plaintext: '평문 요청에서 읽었어요',
};

/** One thing an actor of session-lifecycle holds, in words. */
export function holdingWord(kind: string, key: string, facts: FactTexts): string {
  switch (kind) {
    case 'cookie':
      return cookieWord(facts);
    case 'dropped-cookie':
      return `${facts['name']}: ${refusalReasons[facts['code'] as RefusalCode]} ${placeWord(facts['section'], facts['step'])}예요`;
    case 'session': {
      const user = facts['user'] ?? '';
      return `세션 ${shortId(key)}: ${user === '' ? '아직 아무도 로그인하지 않았어요' : `${actorWord(user)}의 것`}`;
    }
    case 'known-id': {
      const shown = facts['account'] ?? '';
      const use = shown === '' || shown === 'attacker' ? '' : `. ${actorWord(shown)}의 계정이 열렸어요`;
      return `세션 ID ${shortId(key)}: ${learnt[facts['how'] ?? ''] ?? ''}${use}`;
    }
    default:
      return `${kind} ${key}`;
  }
}

/** A cookie with everything that decides where it goes. */
function cookieWord(facts: FactTexts): string {
  const { name = '', subject = '', domain = '', path = '', sameSite = '', unseenAttack } = facts;
  const value =
    subject === '' ? `세션 ID가 아닌 값, ${formatBytes(Number(facts['octets']))}` : shortId(subject);
  const where = facts['hostOnly'] === '1' ? `${domain}에만` : `${domain} 아래 모든 호스트에`;
  const flags = [
    `Path=${path}`,
    ...(facts['secure'] === '1' ? ['Secure'] : []),
    ...(facts['httpOnly'] === '1' ? ['HttpOnly'] : []),
    sameSite === 'Default' ? 'SameSite 없음(Lax처럼)' : `SameSite=${sameSite}`,
  ];
  const planted =
    unseenAttack === undefined
      ? ''
      : `. ${withParticle(`‘${attackNames[unseenAttack as AttackKind]}’`, '으로')} 심겼어요`;
  return `${name}=${value}: ${where} 보내요. ${flags.join(', ')}${planted}`;
}
