import type { Parameters } from '../../player/LabView.ts';

/** Why an actor of this role never holds anything, by what requests carry. */
export function holdsNothing({ carries, sessionsIn }: Parameters, role: string): string {
  if (role !== 'service') return '';
  switch (carries) {
    case 'nothing':
      return '요청이 누구의 것인지 말하지 않아서, 서버에는 기억해 둘 실마리가 없어요.';
    case 'token':
      return '증명서를 쓰면 서버는 아무것도 저장하지 않아요. 요청에 실려 온 증명서의 서명을 그때마다 검증해요.';
    case 'session-id':
      return sessionsIn === 'store'
        ? '서버는 세션을 들고 있지 않아요. 세션은 모두 저장소에 있어서 요청마다 저장소에 물어봐요.'
        : '이 서버에서 로그인한 사용자가 없어서 세션도 없어요.';
    default:
      return '이 서버로 로그인한 연결이 아직 없어요.';
  }
}
