import type { JSX } from 'preact';
import { formatNumber } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { faultHeadingOf } from '../words/faultWords.ts';
import { TickGlyph } from './TickGlyph.tsx';
import { ticksOf } from './ticks.ts';

/** What the marks on the scrubber mean, and how often each happened; what never happened isn't named. */
export function Legend({ store }: { readonly store: LabStore }): JSX.Element {
  const { counts } = ticksOf(store.run.value.recording);
  const { faults, actions } = store.scenario.value;
  const kinds = [
    { kind: 'fault', word: faultHeadingOf(store.view).title, count: faults.length },
    { kind: 'action', word: '추가 요청', count: actions.length },
    { kind: 'refused', word: '거절', count: counts.refused },
    { kind: 'wrong', word: '사고', count: counts.wrong },
    { kind: 'lost', word: '사라짐', count: counts.lost },
  ] as const;
  return (
    <ul class="lab-legend" aria-label="시간 막대의 표시">
      {kinds
        .filter(({ count }) => count > 0)
        .map(({ kind, word, count }) => (
          <li key={kind}>
            <TickGlyph kind={kind} />
            {word} {formatNumber(count)}
          </li>
        ))}
    </ul>
  );
}
