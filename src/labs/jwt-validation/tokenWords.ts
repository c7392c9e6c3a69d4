import type { ShownKind } from '../../simulation/labs/jwt-validation/catalogue.ts';

/** How a token is called, and what is wrong with it, or why nothing is. */
export interface TokenWords {
  readonly name: string;
  readonly about: string;
}

/** The words of the twenty tokens, and of a reader's own. */
export const tokenWords: Readonly<Record<ShownKind, TokenWords>> = {
  own: {
    name: '내 토큰',
    about: '내용을 직접 고치고, 누구의 키로 서명할지 고른 토큰이에요.',
  },
  ordinary: {
    name: '보통 액세스 토큰',
    about: '발급자가 내준 그대로예요.',
  },
  'two-audiences': {
    name: 'aud가 배열인 토큰',
    about: '대상이 둘이고, 그 가운데 이 서버가 있어요. RFC 7519는 aud에 문자열 하나도, 배열도 허용해요.',
  },
  'other-form': {
    name: '모양이 다른 토큰',
    about:
      '헤더의 순서가 다르고, 모르는 항목과 클레임이 더 있고, typ을 application/at+jwt로 길게 적었어요. 모두 허용된 모양이에요.',
  },
  'expired-59': {
    name: '59초 전에 만료된 토큰',
    about:
      '서버들의 시계는 조금씩 달라요. 시계 오차를 60초까지 봐주기로 했으니 아직은 받아들여야 하는 토큰이에요.',
  },
  'clock-ahead': {
    name: '시계가 30초 빠른 발급자의 토큰',
    about:
      '발급자의 시계가 30초 빨라서 nbf가 아직 오지 않았어요. 시계 오차를 60초까지 봐주기로 했으니 받아들여야 해요.',
  },
  crit: {
    name: '모르는 crit이 든 토큰',
    about:
      'crit에 적힌 것을 모르는 서버는 토큰을 거절해야 해요(RFC 7515 4.1.11). 키를 가졌다는 증명이 있어야 쓸 수 있는 토큰을 훔쳐서, 증명 없이 내밀었어요.',
  },
  truncated: {
    name: '잘린 토큰',
    about: '서명의 뒤쪽이 잘려 나가서 바이트로 풀리지 않아요. 그래도 헤더와 페이로드는 멀쩡하게 읽혀요.',
  },
  none: {
    name: 'alg: none 토큰',
    about: '헤더에 서명하지 않았다고 적고 역할을 ADMIN으로 적은 토큰이에요. 서명 자리는 비어 있어요.',
  },
  'none-case': {
    name: 'alg: noNE 토큰',
    about:
      '‘none’이라는 글자만 막는 차단 목록은 대소문자만 바꿔도 지나가요. 받을 알고리즘을 적은 허용 목록이어야 해요.',
  },
  confusion: {
    name: 'HS256으로 바꾼 토큰',
    about:
      '누구나 아는 공개 키의 글자(PEM)를 HMAC의 비밀 키로 써서 서명했어요. 헤더가 고른 알고리즘을 따르는 서버는 같은 글자로 확인하니 맞는 서명이 돼요.',
  },
  altered: {
    name: '페이로드를 고친 토큰',
    about: '공격자가 자기 토큰의 sub와 역할을 고쳤어요. 서명은 고치기 전의 내용에 한 그대로예요.',
  },
  stripped: {
    name: '서명을 떼어 낸 토큰',
    about: '내용을 고치고 서명을 지웠어요. 헤더에는 여전히 RS256이라고 적혀 있어요.',
  },
  'foreign-key': {
    name: '남의 키로 서명한 토큰',
    about: '공격자가 자기 키로 서명하고, kid만 발급자의 키 이름으로 적었어요. kid는 이름표일 뿐이에요.',
  },
  'expired-61': {
    name: '61초 전에 만료된 토큰',
    about: '훔친 토큰인데, 봐주기로 한 60초도 지났어요.',
  },
  'not-yet': {
    name: '아직 쓸 때가 아닌 토큰',
    about: 'nbf가 한 시간 뒤예요. 나중에 쓰라고 내준 토큰을 미리 꺼내 썼어요.',
  },
  tenant: {
    name: '남의 발급자가 내준 토큰',
    about:
      '같은 키로 서명하는 다른 고객사의 발급자가 내준 토큰이에요. 그곳의 사용자는 번호가 같아도 다른 사람이에요.',
  },
  audience: {
    name: '남의 aud가 적힌 토큰',
    about: '사용자가 정산 서비스에 낸 토큰을, 그것을 받은 쪽이 이 서버에 내밀었어요.',
  },
  'id-token': {
    name: 'ID 토큰',
    about:
      '누가 로그인했는지 클라이언트에게 알려 주는 토큰이에요. 대상은 클라이언트(web)이고, 종류도 at+jwt가 아니에요.',
  },
  'id-token-shared': {
    name: 'aud가 같은 ID 토큰',
    about:
      '웹과 API를 한 이름으로 등록해서 ID 토큰의 aud도 이 서버예요. 액세스 토큰과 다른 것은 종류(typ)뿐이에요.',
  },
  'no-exp': {
    name: 'exp가 없는 토큰',
    about:
      '끝나는 때가 없어서, 한번 새면 언제까지나 쓸 수 있어요. 시간 검사는 exp가 있을 때만 보니 모르고 지나가요.',
  },
};
