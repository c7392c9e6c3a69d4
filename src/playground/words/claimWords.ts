/** What registered and common claims mean: RFC 7519 section 4.1, OpenID Connect Core section 2, RFC 9068. */
export const claimWords: Readonly<Record<string, string>> = {
  iss: '발급자(issuer). 누가 만든 토큰인지. 검증자는 믿는 발급자인지 글자 그대로 비교해요.',
  sub: '주체(subject). 누구에 대한 토큰인지. 발급자 안에서 겹치지 않아야 해요.',
  aud: '대상(audience). 누가 쓰라고 준 토큰인지. 검증자는 자기가 들어 있지 않으면 거절해야 해요.',
  exp: '끝나는 시각(expiration). 이 초부터는 받지 않아요.',
  nbf: '시작하는 시각(not before). 이 초 전에는 받지 않아요.',
  iat: '발급한 시각(issued at). 나이를 알려 줄 뿐, 이것만으로 거절하지는 않아요.',
  jti: '토큰의 번호(JWT ID). 한 번만 쓰게 하거나 거부 목록에 올릴 때 써요.',
  scope: '맡긴 권한의 범위. 빈칸으로 나눠 적어요(RFC 8693 4.2절).',
  client_id: '토큰을 받아 간 앱(RFC 9068 2.2절).',
  azp: '토큰을 받기로 한 앱(OpenID Connect Core 2절).',
  nonce: 'ID 토큰을 로그인 요청과 묶는 값(OpenID Connect Core 2절).',
  auth_time: '사용자가 실제로 로그인한 시각(OpenID Connect Core 2절).',
  acr: '어떤 수준으로 인증했는지(OpenID Connect Core 2절).',
  amr: '어떤 방법으로 인증했는지의 목록(RFC 8176).',
  sid: '로그인 세션의 번호. 함께 로그아웃할 때 써요.',
  name: '이름. 서명돼 있을 뿐 누구나 읽을 수 있어요.',
  email: '이메일. 서명돼 있을 뿐 누구나 읽을 수 있어요.',
  role: '역할. 토큰에 담으면 끝날 때까지 옛 역할로 남아요.',
  roles: '역할들. 토큰에 담으면 끝날 때까지 옛 역할로 남아요.',
};

/** What the parameters of a header mean: RFC 7515 section 4.1. */
export const headerWords: Readonly<Record<string, string>> = {
  alg: '서명 알고리즘. 토큰이 적은 값일 뿐, 무엇을 허용할지는 검증자가 정해요.',
  typ: '토큰의 종류. at+jwt는 액세스 토큰이에요(RFC 9068 2.1절).',
  kid: '어느 키로 서명했는지의 이름표. 키 목록(JWKS)에서 찾을 때 써요.',
  cty: '페이로드의 종류. 토큰 안에 토큰을 담을 때 JWT라고 적어요.',
  crit: '반드시 이해해야 하는 헤더의 목록. 하나라도 모르면 거절해요.',
};

/** The members whose values are times, Unix seconds (NumericDate, RFC 7519 section 2). */
export const TIMES: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time']);
