import { actorWord } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import type { FaultOffer, Parameters } from '../../player/LabView.ts';
import { cutLinksAt } from '../../player/stage/links.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import type { Fault } from '../../simulation/scenario/fault.ts';
import { stateAt } from '../../simulation/trace/actors.ts';
import { actorName } from '../../simulation/trace/messages.ts';

/** The faults on offer at t: to the chosen server, to its link, to the store and to the load balancer. */
export function faultOffers(
  parameters: Parameters,
  recording: Recording,
  t: number,
  target: string,
): readonly FaultOffer[] {
  const names = Array.from({ length: recording.actors.length }, (_, row) => actorName(recording, row));
  const isDown = (name: string) => stateAt(recording, names.indexOf(name), t) === 'down';
  const fault = (kind: Fault['kind'], name: string, other = ''): Fault => ({
    kind,
    target: name,
    other,
    at: t,
  });
  const word = actorWord(target);
  const offers: FaultOffer[] = [];
  offers.push(
    isDown(target)
      ? { fault: fault('restart', target), label: `${word} 다시 켜기` }
      : { fault: fault('kill', target), label: `${word} 끄기` },
  );
  const far = linkEnd(parameters, names, target);
  if (far !== undefined) {
    const cut = cutLinksAt(recording, t).some((ends) =>
      ends.every((row) => [target, far].includes(names[row]!)),
    );
    const both = `${withParticle(word, '과와')} ${actorWord(far)}`;
    offers.push({
      fault: fault(cut ? 'heal' : 'cut', target, far),
      label: `${both}${cut ? ' 다시 잇기' : ' 사이 끊기'}`,
    });
  }
  if (names.includes('store')) {
    offers.push(
      isDown('store')
        ? { fault: fault('restart', 'store'), label: '저장소 다시 켜기' }
        : { fault: fault('kill', 'store'), label: '저장소 끄기' },
    );
  }
  if (parameters['routing'] === 'sticky') {
    offers.push({ fault: fault('forget', 'load-balancer'), label: '로드밸런서 기억 지우기' });
  }
  const highest = Math.max(...names.map((name) => Number(/^service-(\d+)$/.exec(name)?.[1] ?? 0)));
  offers.push({ fault: fault('add', `service-${highest + 1}`), label: '서버 추가' });
  return offers;
}

/** Whom the chosen server's link that matters leads to: the store, another server it replicates to, or the load balancer. */
function linkEnd({ strategy }: Parameters, names: readonly string[], target: string): string | undefined {
  if (strategy === 'central-store') return 'store';
  const others = names.filter((name) => name.startsWith('service-') && name !== target);
  if (strategy === 'replicate-all' || strategy === 'backup-one') return others[0];
  return 'load-balancer';
}
