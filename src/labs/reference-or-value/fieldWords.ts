import type { FieldWords, Parameters } from '../../player/LabView.ts';
import { commonFields } from '../../player/words/fieldWords.ts';

const hands =
  (...kinds: readonly string[]) =>
  ({ credential }: Parameters) =>
    kinds.includes(String(credential));

/** How the parameters of reference-or-value are called, in the order of the controls. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  credential: {
    label: '로그인하면 건네는 것',
    first: true,
    choices: {
      'session-id': '세션 ID',
      opaque: '불투명 토큰',
      jwt: 'JWT',
      'signed-cookie': '서명 쿠키 세션',
    },
  },
  contents: {
    label: '로그인에 담는 것',
    first: true,
    choices: {
      name: '이름',
      role: '+ 역할',
      cart: '+ 장바구니',
      'resident-number': '+ 주민등록번호',
    },
  },
  lifetime: {
    label: '유효 기간',
    first: true,
    unit: { label: '초', factor: 1_000_000 },
    scale: 'log',
    matters: hands('opaque', 'jwt', 'signed-cookie'),
  },
  altered: {
    label: '고치는 글자',
    choices: { content: '내용의 가운데', signature: '서명의 가운데', last: '마지막 글자' },
  },
  sessionIds: {
    label: '세션 ID의 모양',
    choices: { spring: 'Spring Session', tomcat: 'Tomcat' },
    matters: hands('session-id'),
  },
  users: { label: '사용자 수', unit: { label: '명', factor: 1 }, scale: 'log' },
  writeRatio: commonFields.writeRatio,
  rate: commonFields.rate,
  duration: commonFields.duration,
  latency: commonFields.latency,
  signCost: { ...commonFields.signCost, matters: hands('jwt') },
  verifyCost: { ...commonFields.verifyCost, matters: hands('jwt') },
  macCost: {
    label: 'HMAC에 드는 시간',
    unit: { label: 'µs', factor: 1 },
    scale: 'log',
    matters: hands('signed-cookie'),
  },
  seed: commonFields.seed,
};
