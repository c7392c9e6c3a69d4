import type { ExtraIssue } from '../address.ts';
import { SPEEDS } from '../clock/PlayClock.ts';
import { withParticle } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import { viewsOf } from '../views.ts';

/** What an address or a file says of the moment, the view or the selection that can't be so here, in a sentence. */
export function extraSentence(view: LabView, { field, value }: ExtraIssue): string {
  const quoted = `‘${value}’`;
  switch (field) {
    case 't':
      return `t의 ${quoted}에서 시각을 읽을 수 없어요. 3.2s처럼 초로 적어 주세요.`;
    case 'tab':
      return `tab의 ${withParticle(quoted, '이라')}는 보기는 없어요. ${viewsOf(view)
        .map(({ id }) => id)
        .join(', ')} 중 하나만 쓸 수 있어요.`;
    case 'pick':
      return `pick의 ${withParticle(quoted, '은는')} 이 실행에 없어요. 아무것도 고르지 않았어요.`;
    case 'loop':
      return `loop의 ${quoted}에서 이 실행 안의 구간을 읽을 수 없어요. 1.2s~3s처럼 적어 주세요.`;
    case 'speed':
      return `speed에 ${withParticle(quoted, '은는')} 쓸 수 없어요. ${SPEEDS.join(', ')} 중 하나만 쓸 수 있어요.`;
  }
}
