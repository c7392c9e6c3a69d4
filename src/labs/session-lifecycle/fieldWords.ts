import type { FieldWords } from '../../player/LabView.ts';
import { commonFields, switchWords } from '../../player/words/fieldWords.ts';

/** How the parameters of session-lifecycle are called, in the order of the controls. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  reissue: switchWords('ID 재발급', '로그인에 성공하면 새 ID를 주고 옛 ID를 버려요.'),
  hostPrefix: switchWords('__Host- 접두사', 'Secure이고 Path=/이고 Domain이 없어야 브라우저가 받아요.'),
  secure: switchWords('Secure', '암호화된 연결에만 실어요.'),
  httpOnly: switchWords('HttpOnly', '스크립트가 읽거나 바꾸지 못해요.'),
  sameSite: {
    label: 'SameSite',
    first: true,
    choices: { unset: '안 적음', none: 'None', lax: 'Lax', strict: 'Strict' },
  },
  domain: {
    label: 'Domain',
    first: true,
    choices: { off: '안 적음', on: 'shop.example' },
  },
  entropy: { label: '세션 ID의 엔트로피', first: true, unit: { label: '비트', factor: 1 } },
  sessions: {
    label: '살아 있는 다른 세션',
    first: true,
    unit: { label: '개', factor: 1 },
    scale: 'log',
  },
  guesses: { label: '1초에 추측하는 ID', unit: { label: '번', factor: 1 } },
  idle: { label: '유휴 만료', unit: { label: '초', factor: 1_000_000 }, scale: 'log' },
  absolute: { label: '절대 만료', unit: { label: '초', factor: 1_000_000 }, scale: 'log' },
  bloat: { label: '큰 쿠키의 이름+값', unit: { label: '바이트', factor: 1 } },
  users: { label: '사용자 수', unit: { label: '명', factor: 1 } },
  writeRatio: commonFields.writeRatio,
  rate: commonFields.rate,
  duration: commonFields.duration,
  latency: commonFields.latency,
  seed: commonFields.seed,
};
