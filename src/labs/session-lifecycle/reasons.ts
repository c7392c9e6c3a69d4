import type { RefusalCode, WithholdingCode } from '../../cookies/refusal.ts';

/** Why a browser dropped a line that sets a cookie, as a whole sentence. */
export const refusalReasons: Readonly<Record<RefusalCode, string>> = {
  'control-character': '제어 문자가 들어 있어요.',
  'too-large': '이름과 값을 더해 4,096바이트를 넘어서 통째로 무시해요.',
  empty: '이름도 값도 없어요.',
  'domain-not-ascii': 'Domain에 쓸 수 없는 글자가 있어요.',
  'public-suffix': 'Domain이 누구나 그 아래 이름을 등록하는 공개 접미사예요.',
  'domain-mismatch': '보낸 호스트가 Domain에 적힌 도메인에 속하지 않아요.',
  'insecure-origin': 'Secure 쿠키인데 평문 HTTP로 왔어요.',
  'http-only-script': '스크립트는 HttpOnly 쿠키를 만들 수 없어요.',
  'secure-overlay': '평문 HTTP로 온 쿠키는 이미 있는 Secure 쿠키를 가릴 수 없어요.',
  'cross-site-script': '다른 사이트에 끼워 넣은 문서의 스크립트가 심으려 했어요.',
  'cross-site-response': '다른 사이트가 보낸 하위 요청의 응답이에요.',
  'none-not-secure': 'SameSite=None은 Secure와 함께일 때만 받아요.',
  'secure-prefix': '__Secure-로 시작하는데 Secure가 없어요.',
  'host-prefix-secure': '__Host-로 시작하는데 Secure가 없어요.',
  'host-prefix-domain': '__Host-로 시작하는데 Domain이 있어요.',
  'host-prefix-path': '__Host-로 시작하는데 Path가 /가 아니에요.',
  'nameless-prefix': '이름 없는 쿠키의 값이 접두사로 시작해요.',
  'http-only-kept': '스크립트는 이미 있는 HttpOnly 쿠키를 바꿀 수 없어요.',
};

/** Why a browser left a cookie out, as a whole sentence. */
export const withholdingReasons: Readonly<Record<WithholdingCode, string>> = {
  path: '쿠키의 Path와 맞지 않는 주소예요.',
  secure: 'Secure 쿠키는 평문 HTTP에 싣지 않아요.',
  'http-only': 'HttpOnly 쿠키는 스크립트에 보여 주지 않아요.',
  'same-site': '다른 사이트에서 시작된 요청이라 SameSite가 막았어요.',
};

/** Where a reason stands: `6265bis(초안) 5.7절 21.2단계`. */
export function placeWord(section = '', step = ''): string {
  return `6265bis(초안) ${section}절 ${step}단계`;
}
