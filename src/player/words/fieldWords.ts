import type { FieldWords } from '../LabView.ts';

/** Milliseconds of a duration in µs. */
export const milliseconds = { label: 'ms', factor: 1_000 } as const;

/** A parameter that is on or off, shown at once, as a switch with what it means. */
export function switchWords(label: string, hint: string): FieldWords {
  return { label, hint, choices: { off: '꺼짐', on: '켜짐' }, toggle: true, first: true };
}

/** What labs with users behind a load balancer call the parameters they have in common. */
export const commonFields = {
  services: { label: '서버 수', first: true, unit: { label: '대', factor: 1 } },
  routing: {
    label: '요청을 나누는 법',
    first: true,
    choices: { sticky: '스티키 세션', 'round-robin': '돌아가며', random: '무작위' },
  },
  users: { label: '사용자 수', first: true, unit: { label: '명', factor: 1 }, scale: 'log' },
  writeRatio: { label: '쓰기 비율', unit: { label: '%', factor: 0.01 }, step: 5 },
  rate: { label: '한 사람의 요청', unit: { label: '번/초', factor: 1 }, step: 0.1, scale: 'log' },
  duration: { label: '실험 시간', unit: { label: '초', factor: 1_000_000 }, scale: 'log' },
  latency: { label: '네트워크 지연', unit: milliseconds, scale: 'log' },
  signCost: { label: '서명에 드는 시간', unit: { label: 'µs', factor: 1 }, scale: 'log' },
  verifyCost: { label: '검증에 드는 시간', unit: { label: 'µs', factor: 1 }, scale: 'log' },
  seed: { label: '난수 씨앗' },
} as const satisfies Readonly<Record<string, FieldWords>>;
