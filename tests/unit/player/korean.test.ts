import { expect, test } from 'vitest';
import {
  formatBytes,
  formatLarge,
  formatLongTime,
  formatMoment,
  formatNumber,
  formatSpan,
  type Particle,
  withParticle,
} from '../../../src/player/korean.ts';

test('a particle fits the sound before it, digits as they are read', () => {
  expect([1, 2, 3, 6, 10].map((n) => withParticle(`서버 ${n}`, '이가'))).toEqual([
    '서버 1이',
    '서버 2가',
    '서버 3이',
    '서버 6이',
    '서버 10이',
  ]);
  expect(withParticle('저장소', '을를')).toBe('저장소를');
  expect(withParticle('401', '으로')).toBe('401로');
  expect(withParticle('503', '으로')).toBe('503으로');
  expect(withParticle('서버 8', '으로')).toBe('서버 8로');
  expect(withParticle('로드밸런서', '과와')).toBe('로드밸런서와');
  expect(['GET /cart', 'POST /login', 'GET'].map((word) => withParticle(word, '은는'))).toEqual([
    'GET /cart는',
    'POST /login은',
    'GET은',
  ]);
  // The one pronoun that changes.
  expect(['이가', '을를', '으로'].map((particle) => withParticle('나', particle as Particle))).toEqual([
    '내가',
    '나를',
    '나로',
  ]);
  // An id that was cut short is read to its last sign; its letters end openly.
  expect(['7f3a…', '384b…', '3837…'].map((id) => withParticle(id, '을를'))).toEqual([
    '7f3a…를',
    '384b…를',
    '3837…을',
  ]);
  expect(['3837…', '3832…'].map((id) => withParticle(id, '이라'))).toEqual(['3837…이라', '3832…라']);
});

test('times and sizes come in the unit that suits them', () => {
  expect(formatMoment(3_204_000)).toBe('3.20초');
  expect([22, 20_000, 1_500_000].map(formatSpan)).toEqual(['22µs', '20ms', '1.5초']);
  expect(formatBytes(453)).toBe('453바이트');
});

test('numbers are grouped as the locale groups them', () => {
  const locale = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 2 });
  for (const value of [0, 7, 999, 1000, 12_345, 1_234_567, 0.5, 6.125, 7.625, 1234.567, -4321.5]) {
    expect(formatNumber(value)).toBe(locale.format(value));
  }
});

test('numbers too long for digits are read by their names, and long times in years', () => {
  expect([99_999_999, 1e8, 210_418_058_332_161, 18_446_744_073_709_551_616].map(formatLarge)).toEqual([
    '99,999,999',
    '1억',
    '210.4조',
    '1,844.7경',
  ]);
  expect(formatLarge(3.4e38)).toBe('340간');
  expect([0, 6.5537, 900, 40_000, 864_000, 18_446_559_608, 5.4e18].map(formatLongTime)).toEqual([
    '0초',
    '6.55초',
    '15분',
    '11.1시간',
    '10일',
    '584.5년',
    '1,711.2억 년',
  ]);
});
