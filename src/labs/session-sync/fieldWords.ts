import type { FieldWords, Parameters } from '../../player/LabView.ts';

const replicates = ({ strategy }: Parameters) => strategy === 'replicate-all' || strategy === 'backup-one';
const milliseconds = { label: 'ms', factor: 1_000 } as const;

/** How the parameters of session-sync are called, in the order of the controls. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  services: { label: '서버 수', first: true, unit: { label: '대', factor: 1 } },
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
  routing: {
    label: '요청을 나누는 법',
    first: true,
    choices: { sticky: '스티키 세션', 'round-robin': '돌아가며', random: '무작위' },
  },
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
  writeRatio: { label: '쓰기 비율', first: true, unit: { label: '%', factor: 0.01 }, step: 5 },
  users: { label: '사용자 수', first: true, unit: { label: '명', factor: 1 }, scale: 'log' },
  rate: { label: '한 사람의 요청', unit: { label: '번/초', factor: 1 }, step: 0.1, scale: 'log' },
  duration: { label: '실험 시간', unit: { label: '초', factor: 1_000_000 }, scale: 'log' },
  latency: { label: '네트워크 지연', unit: milliseconds, scale: 'log' },
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
  signCost: {
    label: '서명에 드는 시간',
    unit: { label: 'µs', factor: 1 },
    scale: 'log',
    matters: ({ strategy }) => strategy === 'token',
  },
  verifyCost: {
    label: '검증에 드는 시간',
    unit: { label: 'µs', factor: 1 },
    scale: 'log',
    matters: ({ strategy }) => strategy === 'token',
  },
  seed: { label: '난수 씨앗' },
};
