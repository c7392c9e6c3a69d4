import { formatLarge, formatLongTime } from '../../player/korean.ts';
import type { MetricWords } from '../../player/LabView.ts';
import { recognitionMetrics } from '../../player/words/metricWords.ts';

const always = () => true;

/** How the counted numbers of session-lifecycle are called, in the order of the readouts. */
export const metricWords: readonly MetricWords[] = [
  {
    path: 'takenOver',
    label: '계정을 빼앗긴 사람',
    about: '서버가 공격자에게 장바구니를 보여 준 사용자의 수예요.',
    unit: '명',
    bad: true,
    first: always,
  },
  {
    path: 'strangers',
    label: '공격자 계정에서 한 일',
    about: '사용자가 보냈는데 서버가 공격자의 계정에서 처리한 요청이에요. 사용자는 알아채기 어려워요.',
    unit: '번',
    bad: true,
    first: always,
  },
  {
    path: 'forged',
    label: '몰래 보낸 쓰기가 통함',
    about: '다른 사이트의 페이지가 사용자 몰래 보냈는데 서버가 사용자의 것으로 받아들인 쓰기예요.',
    unit: '번',
    bad: true,
    first: always,
  },
  {
    path: 'lockedOut',
    label: '심긴 쿠키 때문에 거절',
    about: '공격이 심은 쿠키가 실려서 401을 받은 사용자의 요청이에요.',
    unit: '번',
    bad: true,
    first: always,
  },
  ...recognitionMetrics('unrecognised'),
  {
    path: 'lines.dropped',
    label: '브라우저가 버린 쿠키',
    about: '서버, 서브도메인, 공격자, 스크립트가 보낸 쿠키 가운데 브라우저가 받지 않은 것이에요.',
    unit: '줄',
    first: always,
  },
  {
    path: 'lines.kept',
    label: '브라우저가 받아 둔 쿠키',
    about: '브라우저가 받아 둔 쿠키예요. 같은 자리에 다시 온 것도 세요.',
    unit: '줄',
  },
  {
    path: 'scripted.before',
    label: '로그인 전에 스크립트가 심으려 함',
    about: '사용자가 처음 로그인하기 전에 공격자의 스크립트가 심으려 한 쿠키예요.',
    unit: '줄',
  },
  {
    path: 'scripted.after',
    label: '로그인 뒤에 스크립트가 심으려 함',
    about: '사용자가 로그인한 뒤에 공격자의 스크립트가 심으려 한 쿠키예요.',
    unit: '줄',
  },
  {
    path: 'guessing.untilHit',
    label: '첫 적중까지의 추측',
    about:
      '공격자가 ID를 하나씩 시험해 다른 사용자의 세션을 처음 맞히기까지 걸리는 횟수예요. 실험이 끝난 뒤의 것도 세요.',
    format: (value) => {
      const text = formatLarge(value);
      return `${text}${/\d$/u.test(text) ? '' : ' '}번`;
    },
    first: always,
  },
  {
    path: 'guessing.seconds',
    label: '첫 적중까지의 시간',
    about: '첫 적중까지의 추측을 1초에 추측하는 수로 나눈 값이에요.',
    format: formatLongTime,
    first: always,
  },
  {
    path: 'guessing.made',
    label: '해 본 추측',
    about: '실험하는 동안 공격자가 시험해 본 ID의 수예요. 10초에 한 번씩 묶어서 보내요.',
    unit: '번',
  },
  {
    path: 'guessing.hits',
    label: '맞힌 추측',
    about: '실험하는 동안 다른 사용자의 세션을 맞힌 추측이에요.',
    unit: '번',
    bad: true,
    // Longer IDs are never hit within a run.
    first: ({ entropy }) => Number(entropy) <= 40,
  },
  {
    path: 'ended.idle',
    label: '유휴 만료로 끝난 세션',
    about: '유휴 만료보다 오래 요청이 없다가 돌아와, 서버가 끝낸 세션이에요.',
    unit: '개',
  },
  {
    path: 'ended.absolute',
    label: '절대 만료로 끝난 세션',
    about: '만든 지 절대 만료보다 오래되어 서버가 끝낸 세션이에요.',
    unit: '개',
  },
  ...(
    [
      ['link', '링크로 심기에 성공'],
      ['sibling', '서브도메인으로 심기에 성공'],
      ['plaintext', '평문 요청 유도에 성공'],
      ['overwrite', '공격자 계정으로 덮어쓰기에 성공'],
      ['bloat', '큰 쿠키로 덮어쓰기에 성공'],
    ] as const
  ).map(([kind, label]) => ({
    path: `succeeded.${kind}`,
    label,
    about:
      '그 공격으로 계정을 빼앗기거나, 몰래 보낸 쓰기가 통하거나, 공격자의 계정에서 일하게 된 사람이에요. 큰 쿠키는 로그인이 풀린 사람도 세요.',
    unit: '명',
    bad: true as const,
  })),
  {
    path: 'served',
    label: '2xx로 답한 요청',
    about: '서버가 2xx로 답한 사용자의 요청이에요. 로그인 화면과 로그인도 세요.',
    unit: '번',
  },
];
