/**
 * What registered and common claims mean: RFC 7519 section 4.1, OpenID Connect Core sections 2, 3.3.2.11 and 5.1, RFC 9068
 * section 2.2, RFC 7800, RFC 8693.
 */
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
  at_hash: '함께 준 액세스 토큰의 해시. ID 토큰과 짝인지 확인해요(OpenID Connect Core 3.1.3.6절).',
  c_hash: '함께 준 인가 코드의 해시. ID 토큰과 짝인지 확인해요(OpenID Connect Core 3.3.2.11절).',
  cnf: '이 토큰을 쓸 수 있는 키. 그 키를 가졌다고 증명해야 받아요(RFC 7800 3절).',
  act: '주체를 대신해 행동하는 쪽(RFC 8693 4.1절).',
  groups: '속한 그룹의 목록(RFC 9068 2.2.3.1절). 토큰에 담으면 끝날 때까지 옛 목록으로 남아요.',
  entitlements: '허락된 일의 목록(RFC 9068 2.2.3.1절). 토큰에 담으면 끝날 때까지 옛 목록으로 남아요.',
  preferred_username: '화면에 보여 줄 이름. 바뀌거나 겹칠 수 있어서 사용자를 가리키는 데 쓰지 않아요.',
  given_name: '성을 뺀 이름. 서명돼 있을 뿐 누구나 읽을 수 있어요.',
  family_name: '성. 서명돼 있을 뿐 누구나 읽을 수 있어요.',
  picture: '프로필 사진의 주소.',
  locale: '쓰는 말과 지역. ko-KR처럼 적어요.',
  phone_number: '전화번호. 서명돼 있을 뿐 누구나 읽을 수 있어요.',
  email_verified: '이메일 주인인지 확인했는지. 아니라면 그 주소를 믿으면 안 돼요.',
  updated_at: '이 정보를 마지막으로 고친 시각(OpenID Connect Core 5.1절).',
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
  b64: '페이로드를 Base64URL로 적었는지. JWT에서는 false로 둘 수 없어요(RFC 7797 7절).',
  jwk: '토큰과 함께 온 공개 키. 누구나 넣을 수 있으니 이 키로 확인하면 안 돼요.',
  jku: '키 목록(JWKS)의 주소. 토큰을 만든 쪽이 적은 것이라 미리 정한 주소가 아니면 열지 않아요.',
  x5u: '인증서의 주소. 토큰을 만든 쪽이 적은 것이라 미리 정한 주소가 아니면 열지 않아요.',
  x5c: '토큰과 함께 온 인증서 체인. 믿는 기관이 서명했는지 확인하기 전에는 쓰지 않아요.',
  x5t: '인증서의 SHA-1 지문. 어느 인증서의 키인지 찾을 때 써요.',
  'x5t#S256': '인증서의 SHA-256 지문. 어느 인증서의 키인지 찾을 때 써요.',
  enc: '내용을 암호화한 알고리즘. 암호화된 토큰(JWE)에만 있어요.',
  zip: '암호화하기 전에 압축한 방법. 암호화된 토큰(JWE)에만 있어요.',
};

/** What is worth writing into the header of a signed token; the others are explained where they stand. */
export const WRITTEN_HEADERS: ReadonlySet<string> = new Set(['alg', 'typ', 'kid', 'cty', 'crit']);

/** The members whose values are times, Unix seconds (NumericDate, RFC 7519 section 2). */
export const TIMES: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);
