import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { refusalsOf } from '../../simulation/trace/refusals.ts';
import { formatMoment } from '../korean.ts';
import { LongList } from '../inspector/LongList.tsx';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/jump.ts';
import { answerOf } from './answerOf.ts';

/** What went wrong in the run, or at one actor, to ask about; a press picks out the answer that said so. */
export function Refusals({
  store,
  actor,
}: {
  readonly store: LabStore;
  /** row of the only actor to list; -1 for all */
  readonly actor: number;
}): JSX.Element {
  const { recording } = store.run.value;
  const { decisions } = recording;
  const rows = useMemo(
    () => [...refusalsOf(recording)].filter((row) => actor < 0 || decisions.actor[row] === actor),
    [recording, actor],
  );
  if (rows.length === 0) return <p class="lab-empty">거절되거나 남의 것으로 답한 요청이 없어요.</p>;
  return (
    <LongList items={rows} class="lab-refusals">
      {(row) => (
        <li key={row}>
          <button
            type="button"
            class="lab-refusal"
            data-refusal={row}
            onClick={() => {
              jump(store, decisions.at[row]!);
              store.pick({ kind: 'message', row: answerOf(recording, row) });
            }}
          >
            <span class="lab-why-at">{formatMoment(decisions.at[row]!)}</span>
            {store.view.decisionSentence(recording, row)}
          </button>
        </li>
      )}
    </LongList>
  );
}
