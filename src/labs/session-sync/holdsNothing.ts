import type { Parameters } from '../../player/LabView.ts';

/** Why an actor of this role never holds anything, by how sessions are shared. */
export function holdsNothing({ strategy, routing }: Parameters, role: string): string {
  if (role === 'load-balancer' && routing !== 'sticky')
    return '로드밸런서가 누구를 어디로 보냈는지 기억하지 않아요. 요청마다 서버를 새로 골라요.';
  if (role !== 'service') return '';
  if (strategy === 'token')
    return '토큰을 쓰면 서버는 아무것도 저장하지 않아요. 요청에 실려 온 토큰의 서명을 그때마다 검증해요.';
  if (strategy === 'central-store')
    return '서버는 세션을 들고 있지 않아요. 세션은 모두 저장소에 있어서 요청마다 저장소에 물어봐요.';
  return '이 서버에서 로그인한 사용자가 없어서 세션도 없어요.';
}
