import type { JSX } from 'preact';
import { actorWord } from '../../player/actorWords.ts';
import { formatMoment } from '../../player/korean.ts';
import type { LabStore } from '../../player/LabStore.ts';
import { bearerOf } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { beginWith, goToOwn } from './own.ts';
import { tokenWords } from './tokenWords.ts';
import { VerdictRow } from './VerdictRow.tsx';
import type { Outcome } from './verdicts.ts';
import { reasonWord } from './verdictWords.ts';

interface Props {
  readonly store: LabStore;
  readonly outcome: Outcome;
  /** seconds */
  readonly leeway: number;
}

/** One token of the catalogue: its verdict at a glance. */
export function TokenRow({ store, outcome, leeway }: Props): JSX.Element {
  const { kind, judged, times, verdict } = outcome;
  const { name, about } = tokenWords[kind];
  return (
    <VerdictRow
      store={store}
      judged={judged}
      verdict={verdict}
      name={name}
      often={times > 1 ? ` ${times}번` : ''}
      reason={reasonWord(outcome, leeway)}
      about={`${about} ${formatMoment(judged.at)}에 ${actorWord(bearerOf(kind))}의 요청으로 왔어요.`}
      leeway={leeway}
    >
      <button
        type="button"
        class="lab-button"
        data-begin={kind}
        onClick={() => {
          beginWith(store, kind);
          goToOwn(store);
        }}
      >
        고쳐 보기
      </button>
    </VerdictRow>
  );
}
