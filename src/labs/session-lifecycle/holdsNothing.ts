import { formatNumber } from '../../player/korean.ts';
import type { Parameters } from '../../player/LabView.ts';

/** Why an actor of this role never holds anything. */
export function holdsNothing(
  { hostPrefix, secure, domain, sameSite, sessions }: Parameters,
  role: string,
): string {
  if (role === 'sibling')
    return '서브도메인은 아무것도 갖고 있지 않아요. 공격자가 시킨 대로 답하고, 실려 온 쿠키를 넘겨요.';
  if (role === 'attacker') return '공격자는 아직 아는 세션 ID가 없어요. 위에서 공격을 골라 보세요.';
  if (role === 'service')
    return `그림에 있는 사용자들의 세션은 아직 없어요. 다른 사람들의 세션 ${formatNumber(Number(sessions))}개는 살아 있지만 그리지 않았어요.`;
  if (role !== 'browser') return '';
  if (hostPrefix === 'on' && (secure === 'off' || domain === 'on'))
    return '브라우저가 서버의 쿠키를 모두 버렸어요. __Host- 쿠키는 Secure가 있고 Domain이 없어야 해요.';
  if (sameSite === 'none' && secure === 'off')
    return '브라우저가 서버의 쿠키를 모두 버렸어요. SameSite=None은 Secure와 함께여야 해요.';
  return '';
}
