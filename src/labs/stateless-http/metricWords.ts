import type { MetricWords, Parameters } from '../../player/LabView.ts';
import { answerMetrics, recognitionMetrics } from '../../player/words/metricWords.ts';

const always = () => true;
const carries =
  (...choices: readonly string[]) =>
  (parameters: Parameters) =>
    choices.includes(String(parameters['carries']));

/** How the counted numbers of stateless-http are called, in the order of the readouts. */
export const metricWords: readonly MetricWords[] = [
  {
    path: 'accidents',
    label: '남의 장바구니 사고',
    about:
      '서버가 보낸 사람을 다른 사용자로 알고, 그 사용자의 장바구니를 보여 주거나 바꾼 요청이에요. 서버는 사고가 난 줄 몰라요.',
    unit: '번',
    bad: true,
    first: always,
  },
  {
    path: 'leakedUsers',
    label: '장바구니가 새어 나간 사람',
    about: '자기 장바구니를 다른 사람이 보았거나 바꾼 사용자의 수예요.',
    unit: '명',
    bad: true,
    first: carries('connection'),
  },
  ...recognitionMetrics('forgotten'),
  {
    path: 'requestBytes.carried',
    label: '실어 보낸 바이트',
    about: '누가 보내는지 알리려고 요청에 실은 쿠키나 토큰 줄의 크기를 모두 더한 값이에요.',
    unit: 'B',
    first: always,
  },
  {
    path: 'storeCommands',
    label: '저장소 명령',
    about: '서버들이 세션 저장소에 보낸 명령을 모두 더한 수예요.',
    unit: '번',
    first: carries('session-id'),
  },
  {
    path: 'tokenVerifications',
    label: '토큰 검증',
    about: '서버들이 토큰의 서명을 검증한 횟수예요.',
    unit: '번',
    first: carries('token'),
  },
  {
    path: 'requestBytes.total',
    label: '요청의 바이트',
    about: '사용자들이 보낸 요청의 크기를 모두 더한 값이에요.',
    unit: 'B',
  },
  {
    path: 'failed',
    label: '저장소 때문에 실패',
    about: '세션 저장소에 닿지 못해 503으로 답한 읽기와 쓰기예요.',
    unit: '번',
    bad: true,
  },
  {
    path: 'refused',
    label: '거절된 요청',
    about: '2xx가 아닌 답을 받았거나 끝내 답을 받지 못한 요청이에요. 로그인도 세요.',
    unit: '번',
    bad: true,
  },
  ...answerMetrics,
];
