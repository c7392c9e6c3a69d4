import type { MetricWords, Parameters } from '../../player/LabView.ts';
import { answerMetrics } from '../../player/words/metricWords.ts';

const always = () => true;
const hands =
  (...kinds: readonly string[]) =>
  ({ credential }: Parameters) =>
    kinds.includes(String(credential));

/** How the counted numbers of reference-or-value are called, in the order of the readouts. */
export const metricWords: readonly MetricWords[] = [
  {
    path: 'wiped.lost',
    label: '저장소 삭제로 풀린 로그인',
    about: '저장소를 지운 뒤에 왔다가, 기록이 없어 401을 받은 로그인이에요.',
    unit: '명',
    bad: true,
    first: always,
  },
  {
    path: 'wiped.kept',
    label: '저장소 삭제를 견딘 로그인',
    about: '저장소를 지우기 전에 로그인해서, 지운 뒤에도 그대로 받아들여진 로그인이에요.',
    unit: '명',
    first: always,
  },
  {
    path: 'keyChanged.lost',
    label: '키 교체로 풀린 로그인',
    about: '서명 키를 바꾼 뒤에 왔다가, 서명이 맞지 않아 401을 받은 로그인이에요.',
    unit: '명',
    bad: true,
    first: always,
  },
  {
    path: 'keyChanged.kept',
    label: '키 교체를 견딘 로그인',
    about: '서명 키를 바꾸기 전에 로그인해서, 바꾼 뒤에도 그대로 받아들여진 로그인이에요.',
    unit: '명',
    first: always,
  },
  {
    path: 'lineBytes',
    label: '요청마다 싣는 줄(평균)',
    about: '쿠키나 토큰을 싣는 헤더 한 줄의 평균 크기예요. 줄바꿈까지 세요.',
    unit: 'B',
    first: always,
  },
  {
    path: 'atRest.browser',
    label: '브라우저에 놓인 바이트',
    about: '모든 브라우저가 갖고 있는 쿠키와 토큰 값의 길이를 더한 값이에요.',
    unit: 'B',
    first: always,
  },
  {
    path: 'atRest.server',
    label: '서버에 놓인 바이트',
    about: '저장소에 있는 로그인 기록의 키와 내용을 더한 값이에요. 계정과 서명 키는 세지 않아요.',
    unit: 'B',
    first: always,
  },
  {
    path: 'staleRole.requests',
    label: '낡은 역할로 받아들인 요청',
    about: '역할을 낮춘 뒤에 왔는데도 ADMIN으로 받아들인 요청이에요.',
    unit: '번',
    bad: true,
    first: always,
  },
  {
    path: 'staleRole.open',
    label: '낡은 역할이 통하는 시간',
    about: '역할을 낮춘 때부터, ADMIN이라고 적힌 것이 더는 통하지 않게 될 때까지예요.',
    unit: 'ms',
    bad: true,
    first: hands('jwt', 'signed-cookie'),
  },
  {
    path: 'staleCarts',
    label: '옛 장바구니로 답한 읽기',
    about: '마지막으로 담은 것이 빠진 장바구니를 보고 답한 읽기예요.',
    unit: '번',
    bad: true,
    first: always,
  },
  {
    path: 'lookups.store',
    label: '저장소 조회',
    about: '누가 보냈는지 알려고 저장소에서 기록을 찾은 횟수예요.',
    unit: '번',
    first: hands('session-id', 'opaque'),
  },
  {
    path: 'lookups.introspection',
    label: '인트로스펙션',
    about: '서버가 발급자에게 토큰의 뜻을 물어본 횟수예요.',
    unit: '번',
    first: hands('opaque'),
  },
  {
    path: 'signatures.verified',
    label: '서명 검증',
    about: '서버가 서명이나 MAC을 검증한 횟수예요.',
    unit: '번',
    first: hands('jwt', 'signed-cookie'),
  },
  {
    path: 'signatures.made',
    label: '서명',
    about: '토큰이나 쿠키에 서명한 횟수예요.',
    unit: '번',
  },
  {
    path: 'altered.lost',
    label: '고친 값을 거절함',
    about: '한 글자를 고친 값이 와서 401로 답한 횟수예요.',
    unit: '번',
  },
  {
    path: 'altered.kept',
    label: '고친 값을 받아들임',
    about: '한 글자를 고쳤는데도 풀면 같은 바이트라서 받아들인 값이에요.',
    unit: '개',
  },
  {
    path: 'expired',
    label: '기한이 끝난 로그인',
    about: '유효 기간이 끝나 401을 받은 로그인이에요.',
    unit: '번',
  },
  {
    path: 'staleRole.lasted',
    label: '낡은 역할이 마지막으로 통한 때',
    about: '역할을 낮춘 때부터, ADMIN으로 받아들인 마지막 요청이 온 때까지예요.',
    unit: 'ms',
  },
  {
    path: 'requestBytes.carried',
    label: '실어 보낸 바이트',
    about: '누가 보내는지 알리려고 요청에 실은 줄의 크기를 모두 더한 값이에요.',
    unit: 'B',
  },
  {
    path: 'requestBytes.total',
    label: '요청의 바이트',
    about: '사용자들이 보낸 요청의 크기를 모두 더한 값이에요.',
    unit: 'B',
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
