import { formatNumber } from '../korean.ts';
import type { MetricWords } from '../LabView.ts';

/** A value of a metric as readers see it: `56번`. */
export function metricText({ unit = '', format }: MetricWords, value: number): string {
  return format?.(value) ?? formatNumber(Math.round(value * 100) / 100) + unit;
}

/** Whether a server knew who was asking, as labs show at once; `forgotten` is the path of those it did not know. */
export function recognitionMetrics(forgotten: string): readonly MetricWords[] {
  return [
    {
      path: forgotten,
      label: '못 알아본 요청',
      about: '로그인했는데도 서버가 누구인지 몰라 401로 답한 읽기와 쓰기예요.',
      unit: '번',
      bad: true,
      first: () => true,
    },
    {
      path: 'recognised',
      label: '제대로 알아본 요청',
      about: '서버가 보낸 사람을 맞게 알고 그 사람의 장바구니로 답한 읽기와 쓰기예요.',
      unit: '번',
      first: () => true,
    },
  ];
}

/** What every lab with users' browsers counts of their requests and the answers to them. */
export const answerMetrics: readonly MetricWords[] = [
  {
    path: 'operations.login',
    label: '로그인 요청',
    about: '서버가 답을 정한 로그인 요청이에요.',
    unit: '번',
  },
  {
    path: 'operations.read',
    label: '읽기 요청',
    about: '서버가 답을 정한 읽기(GET /cart) 요청이에요.',
    unit: '번',
  },
  {
    path: 'operations.write',
    label: '쓰기 요청',
    about: '서버가 답을 정한 쓰기(POST /cart) 요청이에요.',
    unit: '번',
  },
  { path: 'served', label: '받아들인 요청', about: '2xx로 답을 받은 요청이에요.', unit: '번' },
  {
    path: 'latency.p50',
    label: '응답 시간 중앙값',
    about: '누르고 나서 답이 올 때까지 걸린 시간의 가운데 값이에요.',
    unit: 'ms',
  },
  { path: 'latency.p99', label: '응답 시간 p99', about: '답의 99%가 이 시간 안에 왔어요.', unit: 'ms' },
];
