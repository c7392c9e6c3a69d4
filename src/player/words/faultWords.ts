import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Fault } from '../../simulation/scenario/fault.ts';
import type { UserAction } from '../../simulation/scenario/action.ts';
import { actorWord } from '../actorWords.ts';
import { withParticle } from '../korean.ts';
import type { FaultHeading, FaultWords, LabView } from '../LabView.ts';

/** What faults are called where a lab doesn't say. */
const usual: FaultHeading = {
  title: '장애',
  verb: '일으키기',
  aimed: '장애를 일으킬',
  done: '일으킨 장애',
};

const both = ({ target, other }: Fault) =>
  `${withParticle(actorWord(target), '과와')} ${actorWord(other)} 사이`;

/** The words of the faults that any lab may offer. */
export const commonFaultWords: Readonly<Record<string, FaultWords>> = {
  kill: {
    chip: ({ target }) => `${actorWord(target)} 꺼짐`,
    sentence: ({ target }) =>
      `${withParticle(actorWord(target), '이가')} 꺼졌어요. 메모리에 있던 것은 모두 사라졌어요.`,
    about: '그 자리에서 꺼져요. 메모리는 사라지고 연결은 끊겨요.',
    example: 'fault=kill:service-2@10s',
  },
  restart: {
    chip: ({ target }) => `${actorWord(target)} 다시 켜짐`,
    sentence: ({ target }) => `${withParticle(actorWord(target), '이가')} 빈 메모리로 다시 켜졌어요.`,
    about: '빈 메모리로 다시 켜져요.',
    example: 'fault=restart:service-2@15s',
  },
  add: {
    chip: ({ target }) => `${actorWord(target)} 추가`,
    sentence: ({ target }) => `${withParticle(actorWord(target), '이가')} 빈 메모리로 새로 들어왔어요.`,
    about: '빈 메모리로 새로 들어와요.',
    example: 'fault=add:service-5@10s',
  },
  cut: {
    chip: (fault) => `${both(fault)} 끊김`,
    sentence: (fault) => `${both(fault)}의 연결이 끊겼어요.`,
    about: '두 곳 사이의 메시지가 그때부터 사라져요.',
    example: 'fault=cut:service-1~service-2@3s',
  },
  heal: {
    chip: (fault) => `${withParticle(actorWord(fault.target), '과와')} ${actorWord(fault.other)} 다시 이어짐`,
    sentence: (fault) => `${both(fault)}의 연결이 다시 이어졌어요.`,
    about: '끊긴 연결이 다시 이어져요.',
    example: 'fault=heal:service-1~service-2@8s',
  },
  forget: {
    chip: ({ target }) => `${actorWord(target)} 기억 지워짐`,
    sentence: ({ target }) => `${withParticle(actorWord(target), '이가')} 기억하던 것을 모두 잊었어요.`,
    about: '메모리에 든 것을 잊고 계속 돌아가요.',
    example: 'fault=forget:load-balancer@10s',
  },
};

/** What the faults of this lab are called together. */
export function faultHeadingOf({ faultHeading }: LabView): FaultHeading {
  return faultHeading ?? usual;
}

/** The words of a kind of fault in this lab. */
export function faultWordsOf(view: LabView, kind: string): FaultWords {
  const words = view.faultWords?.[kind] ?? commonFaultWords[kind];
  // A lab that offers a fault must have words for it; without them the reader would face a bare button.
  if (words === undefined) throw new Error(`${view.id}: no words for fault ${kind}`);
  return words;
}

/** A fault that was done, as a chip says it: `서버 2 꺼짐`. */
export function faultWord(view: LabView, fault: Fault): string {
  return faultWordsOf(view, fault.kind).chip(fault);
}

/** A fault that happens, in a sentence. */
export function faultSentence(view: LabView, fault: Fault): string {
  return faultWordsOf(view, fault.kind).sentence(fault);
}

/** The fault in row `row` of a recording. */
export function faultAt({ faults, strings }: Recording, row: number): Fault {
  const text = (column: Int32Array) => strings[column[row]!]!;
  return {
    kind: text(faults.kind),
    target: text(faults.target),
    other: text(faults.other),
    at: faults.at[row]!,
  };
}

/** What a user was made to do, as a chip says it: `사용자 3 쓰기`. */
export function actionWord(view: LabView, { kind, target }: UserAction): string {
  return `${actorWord(target)} ${view.actionWords[kind] ?? kind}`;
}
