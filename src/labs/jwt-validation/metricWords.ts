import { SWITCHES } from '../../jwt/verdict/switches.ts';
import type { MetricWords } from '../../player/LabView.ts';
import { checkWords } from './checkWords.ts';

const always = () => true;

/** How the counted numbers of jwt-validation are called, in the order of the readouts. */
export const metricWords: readonly MetricWords[] = [
  {
    path: 'wronglyAccepted',
    label: '오수락',
    about:
      '거절해야 하는데 받아들여, 공격자의 요청을 사용자의 것으로 믿은 토큰이에요. 두 번 받으면 둘로 세요.',
    unit: '개',
    bad: true,
    first: always,
  },
  {
    path: 'wronglyRefused',
    label: '오거부',
    about: '받아들여야 하는데 401로 거절한, 사용자의 토큰이에요. 두 번 거절하면 둘로 세요.',
    unit: '개',
    bad: true,
    first: always,
  },
  {
    path: 'judged.good',
    label: '정상 토큰',
    about: '서버가 판정한 정상 토큰이에요.',
    unit: '개',
    first: always,
  },
  {
    path: 'judged.attack',
    label: '공격 토큰',
    about: '서버가 판정한 공격 토큰이에요.',
    unit: '개',
    first: always,
  },
  ...(
    [
      ['accepted', '내 토큰을 받아들임', '직접 만든 토큰을 서버가 받아들인 횟수예요.'],
      ['refused', '내 토큰을 거절', '직접 만든 토큰을 서버가 거절한 횟수예요.'],
      [
        'wronglyAccepted',
        '내 토큰의 오수락',
        '모든 검사를 켠 서버라면 거절할 내 토큰을 받아들인 횟수예요. 위의 오수락에는 넣지 않아요.',
      ],
      [
        'wronglyRefused',
        '내 토큰의 오거부',
        '모든 검사를 켜고 오차를 60초 허용하는 서버라면 받아들일 내 토큰을 거절한 횟수예요. 위의 오거부에는 넣지 않아요.',
      ],
    ] as const
  ).map(([part, label, about]): MetricWords => ({ path: `own.${part}`, label, about, unit: '번' })),
  ...SWITCHES.map((check): MetricWords => ({
    path: `refusedBy.${check}`,
    label: `${checkWords[check]} 검사의 거절`,
    about: '이 검사에서 처음 걸려 거절된 횟수예요. 앞의 검사에서 걸린 토큰은 여기까지 오지 않아요.',
    unit: '번',
  })),
];
