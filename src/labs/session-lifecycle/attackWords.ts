import { actorWord } from '../../player/actorWords.ts';
import { formatNumber, withParticle } from '../../player/korean.ts';
import type { FaultHeading, FaultOffer, FaultWords, Parameters } from '../../player/LabView.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import type { AttackKind } from '../../simulation/labs/session-lifecycle/attacks.ts';

/** The faults of this lab are what the attacker does. */
export const faultHeading: FaultHeading = {
  title: '공격',
  verb: '하기',
  aimed: '공격할',
  done: '한 공격',
};

/** What an attack is called in a sentence: `링크로 심기`. */
export const attackNames: Readonly<Record<AttackKind, string>> = {
  link: '링크로 심기',
  sibling: '서브도메인으로 심기',
  plaintext: '평문 요청 유도',
  overwrite: '공격자 계정으로 덮어쓰기',
  bloat: '큰 쿠키로 덮어쓰기',
};

const chip =
  (kind: AttackKind) =>
  ({ target }: { readonly target: string }) =>
    `${actorWord(target)}: ${attackNames[kind]}`;

/** The words of this lab's attacks. */
export const faultWords: Readonly<Record<string, FaultWords>> = {
  link: {
    chip: chip('link'),
    sentence: ({ target }) =>
      `공격자가 자기가 받은 세션 ID를 심으려고, 스크립트가 든 링크를 ${actorWord(target)}에게 보내려 해요.`,
    about:
      '링크로 연 검색 화면에서 스크립트가 쿠키를 읽고 공격자의 세션 ID를 심어요(세션 고정 공격). 링크가 있던 페이지는 쓰기 요청도 몰래 보내요.',
    example: 'fault=link:user-1@10s',
  },
  sibling: {
    chip: chip('sibling'),
    sentence: ({ target }) =>
      `공격자가 자기가 받은 세션 ID를 심으려고, 빼앗은 서브도메인으로 ${withParticle(actorWord(target), '을를')} 부르려 해요.`,
    about: '빼앗은 서브도메인이 도메인 전체에 공격자의 세션 ID를 심어요(세션 고정 공격).',
    example: 'fault=sibling:user-1@10s',
  },
  plaintext: {
    chip: chip('plaintext'),
    sentence: ({ target }) => `길목에 있는 공격자가 ${actorWord(target)}에게 http:// 링크를 보내려 해요.`,
    about: 'http:// 링크를 누르게 해서, 길목의 공격자가 평문 요청을 읽고 자기 세션 ID를 심는 답을 보내요.',
    example: 'fault=plaintext:user-1@10s',
  },
  overwrite: {
    chip: chip('overwrite'),
    sentence: ({ target }) =>
      `공격자가 자기 계정으로 로그인한 세션 ID로 ${actorWord(target)}의 쿠키를 덮어쓰려 해요.`,
    about:
      '빼앗은 서브도메인이 공격자 계정으로 로그인한 세션 ID를 심어서, 사용자가 공격자의 계정에서 일하게 돼요.',
    example: 'fault=overwrite:user-1@10s',
  },
  bloat: {
    chip: chip('bloat'),
    sentence: ({ target }) => `공격자가 큰 쿠키로 ${actorWord(target)}의 세션 쿠키를 덮어쓰려 해요.`,
    about:
      '빼앗은 서브도메인이 이름과 값을 더해 4,097바이트인 쿠키를 심으려 해요. 크기는 ‘큰 쿠키의 이름+값’에서 바꿔요.',
    example: 'fault=bloat:user-1@10s',
  },
};

/** The attacks on offer at t: the same whatever is set, so that it can be seen where they fail. */
export function faultOffers(
  { bloat }: Parameters,
  _recording: Recording,
  t: number,
  target: string,
): readonly FaultOffer[] {
  const offer = (kind: string, label: string): FaultOffer => ({
    fault: { kind, target, other: '', at: t },
    label,
  });
  return [
    offer('link', '링크로 세션 ID 심기'),
    offer('sibling', '서브도메인으로 세션 ID 심기'),
    offer('plaintext', 'HTTP 평문 요청 유도'),
    offer('overwrite', '공격자 계정으로 쿠키 덮어쓰기'),
    offer('bloat', `쿠키 ${formatNumber(Number(bloat))}바이트로 덮어쓰기`),
  ];
}
