import { describe, expect, test } from 'vitest';
import { view } from '../../../../src/labs/session-sync/view.ts';
import { differencesOf } from '../../../../src/player/compare/differences.ts';
import { lab, scenarioOf } from '../share/states.ts';

const words = (a: string, b: string) =>
  differencesOf(lab, view, scenarioOf(a), scenarioOf(b)).map(({ what, how }) => `${what} ${how}`);

describe('what sets two scenarios apart, in words', () => {
  test.each([
    ['', '', []],
    ['services=4', 'services=8', ['서버 수 4대 → 8대']],
    ['routing=sticky', 'routing=random', ['요청을 나누는 법 스티키 세션 → 무작위']],
    ['write-ratio=0.3', 'write-ratio=0.35', ['쓰기 비율 30% → 35%']],
    ['', 'fault=kill:service-2@10s', ['+ 서버 2 꺼짐 10초']],
    ['action=write:user-3@5s', '', ['− 사용자 3 쓰기 5초']],
    ['fault=kill:service-2@10s', 'fault=kill:service-2@12s', ['서버 2 꺼짐 10초 → 12초']],
    ['fault=kill:service-2@10s', 'fault=kill:service-1@10s', ['− 서버 2 꺼짐 10초', '+ 서버 1 꺼짐 10초']],
    ['action=write:user-3@5s', 'action=write:user-3@5s&action=write:user-3@5s', ['+ 사용자 3 쓰기 5초']],
  ])('%s against %s', (a, b, expected) => {
    expect(words(a, b)).toEqual(expected);
  });
});
