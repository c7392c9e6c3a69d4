import type { FieldWords, Parameters } from '../../player/LabView.ts';
import { commonFields, milliseconds } from '../../player/words/fieldWords.ts';

const replicates = ({ strategy }: Parameters) => strategy === 'replicate-all' || strategy === 'backup-one';
const signs = ({ strategy }: Parameters) => strategy === 'token';

/** How the parameters of session-sync are called, in the order of the controls. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  services: commonFields.services,
  strategy: {
    label: '세션을 두는 곳',
    first: true,
    choices: {
      local: '각자 메모리',
      'replicate-all': '전체 복제',
      'backup-one': '백업 1대',
      'central-store': '중앙 저장소',
      token: '토큰',
    },
  },
  routing: commonFields.routing,
  replicateOn: {
    label: '복제 시점',
    first: true,
    choices: { change: '바뀔 때', 'every-request': '요청마다' },
    matters: replicates,
  },
  storeCommands: {
    label: '저장소 명령',
    first: true,
    choices: { ideal: '읽고 쓰기만', spring: 'Spring Session' },
    matters: ({ strategy }) => strategy === 'central-store',
  },
  writeRatio: { ...commonFields.writeRatio, first: true },
  users: commonFields.users,
  rate: commonFields.rate,
  duration: commonFields.duration,
  latency: commonFields.latency,
  jitter: { label: '지연의 흔들림', unit: milliseconds, scale: 'log' },
  replicationDelay: { label: '복제 지연', unit: milliseconds, scale: 'log', matters: replicates },
  replicationDelayDistribution: {
    label: '복제 지연의 분포',
    choices: { fixed: '늘 같음', exponential: '지수 분포' },
    matters: replicates,
  },
  sessionBytes: {
    label: '세션 크기',
    unit: { label: '바이트', factor: 1 },
    scale: 'log',
    matters: ({ strategy }) => strategy !== 'token' && strategy !== 'local',
  },
  signCost: { ...commonFields.signCost, matters: signs },
  verifyCost: { ...commonFields.verifyCost, matters: signs },
  seed: commonFields.seed,
};
