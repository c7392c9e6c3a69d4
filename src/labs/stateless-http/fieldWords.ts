import type { FieldWords, Parameters } from '../../player/LabView.ts';
import { commonFields } from '../../player/words/fieldWords.ts';

const signs = ({ carries }: Parameters) => carries === 'token';

/** How the parameters of stateless-http are called, in the order of the controls. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  carries: {
    label: '요청에 싣는 것',
    first: true,
    choices: {
      nothing: '없음',
      connection: '연결만 유지',
      'session-id': '번호표(세션 ID)',
      token: '증명서(토큰)',
    },
  },
  sessionsIn: {
    label: '세션을 두는 곳',
    first: true,
    choices: { store: '세션 저장소', memory: '각자 메모리' },
    matters: ({ carries }) => carries === 'session-id',
  },
  services: commonFields.services,
  routing: commonFields.routing,
  users: commonFields.users,
  connections: {
    label: '로드밸런서와 서버 사이의 연결',
    choices: { own: '사용자마다 따로', shared: '모두 함께' },
  },
  writeRatio: commonFields.writeRatio,
  rate: commonFields.rate,
  duration: commonFields.duration,
  latency: commonFields.latency,
  signCost: { ...commonFields.signCost, matters: signs },
  verifyCost: { ...commonFields.verifyCost, matters: signs },
  seed: commonFields.seed,
};
