import { actorWord } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import type { FaultOffer, FaultWords, Parameters } from '../../player/LabView.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { holdingsAt } from '../../simulation/trace/holdings.ts';
import { actorRow } from '../../simulation/trace/messages.ts';

/** The words of this lab's faults. */
export const faultWords: Readonly<Record<string, FaultWords>> = {
  wipe: {
    chip: () => '저장소 삭제',
    sentence: () => '저장소에 있던 것이 통째로 지워졌어요.',
    about: '저장소에 있던 것이 통째로 지워져요. 저장소는 계속 돌아가요.',
    example: 'fault=wipe:store@10s',
  },
  rotate: {
    chip: () => '서명 키 교체',
    sentence: () => '서버 쪽의 서명 키를 새것으로 바꾸고 옛 키를 버렸어요.',
    about: '서명 키를 새것으로 바꾸고 옛 키는 그 자리에서 버려요. 서명이 없는 방식에서는 바뀌는 것이 없어요.',
    example: 'fault=rotate:service@10s',
  },
  alter: {
    chip: ({ target }) => `${actorWord(target)} 한 글자 고침`,
    sentence: ({ target }) => `${withParticle(actorWord(target), '이가')} 가진 값의 한 글자를 고쳤어요.`,
    about: '사용자가 브라우저에 있는 값의 한 글자를 다른 글자로 고쳐요.',
    example: 'fault=alter:user-2@10s',
  },
  demote: {
    chip: ({ target }) => `${actorWord(target)} 역할 낮춤`,
    sentence: ({ target }) =>
      `서버가 ${actorWord(target)}의 역할을 ADMIN에서 USER로 낮췄어요. 계정과, 서버에 있는 로그인 기록을 함께 고쳐요.`,
    about: '관리자인 사용자 1의 역할을 USER로 낮춰요. 계정과, 서버에 있는 로그인 기록을 함께 고쳐요.',
    example: 'fault=demote:user-1@10s',
  },
};

/** Whether a user has anything yet that could be altered. */
function holdsAnything(recording: Recording, name: string, t: number): boolean {
  return holdingsAt(recording, actorRow(recording, name), t).length > 0;
}

/**
 * The faults on offer at t: the same whatever is handed out, so that it can be seen where they do not matter; a value can be
 * altered once there is one.
 */
export function faultOffers(
  _parameters: Parameters,
  recording: Recording,
  t: number,
  target: string,
): readonly FaultOffer[] {
  const offer = (kind: string, name: string, label: string): FaultOffer => ({
    fault: { kind, target: name, other: '', at: t },
    label,
  });
  return [
    offer('wipe', 'store', '저장소 통째로 지우기'),
    offer('rotate', 'service', '서명 키 바꾸기'),
    ...(holdsAnything(recording, target, t)
      ? [offer('alter', target, `${actorWord(target)}의 값 한 글자 고치기`)]
      : []),
    offer('demote', 'user-1', '사용자 1의 역할 낮추기'),
  ];
}
