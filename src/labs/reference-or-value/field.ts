import type { FieldFact, Parameters } from '../../player/LabView.ts';

/** What real systems hand out, by default, read in their sources and documentation. */
export function fieldFacts({
  credential,
  sessionIds,
}: Parameters): Readonly<Record<string, readonly FieldFact[]>> {
  switch (credential) {
    case 'session-id':
      return {
        lineBytes: [
          sessionIds === 'spring'
            ? { what: 'SESSION 쿠키, UUID를 Base64로 쓴 48자', system: 'Spring Session 4.1 기본값' }
            : { what: 'JSESSIONID 쿠키, 16바이트를 16진수로 쓴 32자', system: 'Tomcat 기본값' },
        ],
      };
    case 'opaque':
      return {
        lineBytes: [
          { what: '난수 96바이트를 Base64URL로 쓴 128자', system: 'Spring Authorization Server 기본값' },
        ],
        'lookups.introspection': [
          { what: '액세스 토큰이 불투명 문자열이고 서버가 조회해요', system: '카카오 로그인' },
        ],
      };
    case 'signed-cookie':
      return {
        'signatures.verified': [
          { what: '내용:시각:HMAC-SHA256을 쿠키 하나에 담는 같은 짜임', system: 'Django의 signed_cookies' },
        ],
      };
    default:
      return {};
  }
}
