import { actorWord } from '../../player/actorWords.ts';
import type { FaultOffer, FaultWords, Parameters } from '../../player/LabView.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Fault } from '../../simulation/scenario/fault.ts';
import { stateAt } from '../../simulation/trace/actors.ts';
import { actorRow } from '../../simulation/trace/messages.ts';

/** The words of the one fault that only this lab has. */
export const faultWords: Readonly<Record<string, FaultWords>> = {
  reuse: {
    chip: () => '연결을 함께 씀',
    sentence: () => '로드밸런서가 이제부터 서버마다 연결 하나로 모두의 요청을 보내요.',
    about: '로드밸런서가 그때부터 서버마다 연결 하나로 모든 사용자의 요청을 보내요.',
    example: 'fault=reuse:load-balancer@10s',
  },
};

/** The faults on offer at t: to the proxy's connections, to the chosen server, and to the store where there is one. */
export function faultOffers(
  { connections, routing }: Parameters,
  recording: Recording,
  t: number,
  target: string,
): readonly FaultOffer[] {
  const { faults, strings } = recording;
  const isDown = (name: string) => stateAt(recording, actorRow(recording, name), t) === 'down';
  const offer = (kind: string, name: string, label: string): FaultOffer => ({
    fault: { kind, target: name, other: '', at: t } satisfies Fault,
    label,
  });
  const reused = Array.from(faults.kind).some(
    (kind, row) => strings[kind] === 'reuse' && faults.at[row]! <= t,
  );
  const word = actorWord(target);
  const offers: FaultOffer[] = [];
  if (connections === 'own' && !reused) offers.push(offer('reuse', 'load-balancer', '연결 함께 쓰기'));
  if (isDown(target)) offers.push(offer('restart', target, `${word} 다시 켜기`));
  else {
    offers.push(offer('restart', target, `${word} 재시작`));
    offers.push(offer('kill', target, `${word} 끄기`));
  }
  if (actorRow(recording, 'store') >= 0) {
    offers.push(
      isDown('store') ? offer('restart', 'store', '저장소 다시 켜기') : offer('kill', 'store', '저장소 끄기'),
    );
  }
  if (routing === 'sticky') offers.push(offer('forget', 'load-balancer', '로드밸런서 기억 지우기'));
  return offers;
}
