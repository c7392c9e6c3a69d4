import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { Actions } from '../../../../src/player/controls/Actions.tsx';
import { Faults } from '../../../../src/player/controls/Faults.tsx';
import { Transport } from '../../../../src/player/transport/Transport.tsx';
import { storeOf } from './stores.ts';

const query =
  'services=4&strategy=local&duration=10s&users=8&fault=kill:service-2@2s&fault=cut:service-1~load-balancer@2s&action=write:user-3@5s';

const page = (html: string) => parse(html);

test('faults and clicks are sliders that say what they are and when, apart where they are of one moment', async () => {
  const { store } = await storeOf(query);
  const handles = page(renderToString(<Transport store={store} />)).querySelectorAll('[data-handle]');
  expect(
    handles.map((one) => [
      one.getAttribute('role'),
      one.getAttribute('aria-label'),
      one.getAttribute('aria-valuetext'),
    ]),
  ).toEqual([
    ['slider', '서버 2 꺼짐', '2초'],
    ['slider', '서버 1과 로드밸런서 사이 끊김', '2초'],
    ['slider', '사용자 3 쓰기', '5초'],
  ]);
  const places = handles.map((one) => Number(/left:([\d.]+)%/.exec(one.getAttribute('style') ?? '')?.[1]));
  // 24 px of the 560 the still frame assumes
  expect(places[1]! - places[0]!).toBeCloseTo((24 / 560) * 100, 1);
});

test('the legend names what happened in this run and how often, and nothing else', async () => {
  const { store } = await storeOf(query);
  const legend = page(renderToString(<Transport store={store} />)).querySelector('.lab-legend')!;
  expect(legend.text).toMatch(/^장애 2추가 요청 1거절 \d+사라짐 \d+$/u);
  const calm = (await storeOf('services=3&strategy=local&duration=5s')).store;
  expect(page(renderToString(<Transport store={calm} />)).querySelector('.lab-legend')!.text).toBe('');
});

test('kinds of ticks differ in shape, not in colour alone', async () => {
  const { store } = await storeOf(query);
  const shapes = page(renderToString(<Transport store={store} />))
    .querySelectorAll('.lab-legend svg')
    .map((svg) => svg.innerHTML);
  expect(new Set(shapes).size).toBe(4);
});

test('the loop shows as a band with two ends, and can be cleared', async () => {
  const { store } = await storeOf(query);
  expect(renderToString(<Transport store={store} />)).not.toContain('구간 지우기');
  store.clock.repeat({ from: 2_000_000, to: 4_000_000 });
  const html = page(renderToString(<Transport store={store} />));
  expect(html.querySelectorAll('[data-handle^=loop]').map((one) => one.getAttribute('aria-label'))).toEqual([
    '구간 시작',
    '구간 끝',
  ]);
  expect(html.querySelector('[data-loop]')!.getAttribute('style')).toMatch(
    /^left:\d+\.\d+%;width:\d+\.\d+%$/u,
  );
  expect(html.text).toContain('구간 지우기');
});

test('chips have an exact time each; nothing to undo at first', async () => {
  const { store } = await storeOf(query);
  const html = page(renderToString(<Faults store={store} />));
  expect(html.querySelectorAll('.lab-chip input').map((input) => input.getAttribute('value'))).toEqual([
    '2',
    '2',
  ]);
  for (const label of ['실행 취소', '다시 실행']) {
    const button = html.querySelectorAll('button').find((one) => one.text === label)!;
    expect(button.getAttribute('aria-disabled')).toBe('true');
  }
});

test('a few users are listed; of very many one is named by number', async () => {
  const few = page(renderToString(<Actions store={(await storeOf(query)).store} />));
  expect(few.querySelectorAll('option')).toHaveLength(8);
  expect(few.querySelectorAll('[data-action]').map((one) => one.text)).toEqual(['읽기', '쓰기']);
  const { store } = await storeOf('services=3&users=200&rate=0.1&duration=2s');
  store.target.value = 'user-137';
  const many = page(renderToString(<Actions store={store} />));
  expect(many.querySelectorAll('option')).toHaveLength(0);
  const input = many.querySelector('input[type=number]')!;
  expect([input.getAttribute('value'), input.getAttribute('min'), input.getAttribute('max')]).toEqual([
    '137',
    '1',
    '200',
  ]);
});
