import type { Parameters } from '../../player/LabView.ts';

/** Why an actor of this role never holds anything, by what is handed out. */
export function holdsNothing({ credential }: Parameters, role: string): string {
  if (role === 'store') {
    if (credential === 'jwt')
      return '저장소에는 로그인에 관한 것이 없어요. JWT는 내용을 스스로 담고 있어서 따로 적어 두지 않아요.';
    if (credential === 'signed-cookie')
      return '저장소에는 로그인에 관한 것이 없어요. 세션이 통째로 브라우저의 쿠키에 들어 있어요.';
    return '아직 아무도 로그인하지 않았어요.';
  }
  if (role === 'service' && credential === 'opaque')
    return '서버는 아무것도 갖고 있지 않아요. 토큰이 무슨 뜻인지 요청마다 발급자에게 물어봐요.';
  return '';
}
