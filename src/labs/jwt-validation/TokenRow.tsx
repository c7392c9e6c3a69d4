import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { actorWord } from '../../player/actorWords.ts';
import { TokenView } from '../../player/inspector/TokenView.tsx';
import { formatMoment } from '../../player/korean.ts';
import type { LabStore } from '../../player/LabStore.ts';
import { markShape } from '../../player/stage/markKind.ts';
import { jump } from '../../player/transport/jump.ts';
import { answerOf } from '../../player/why/answerOf.ts';
import { ATTACKER, isGood, subjectOf } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { PlaygroundLink } from './PlaygroundLink.tsx';
import { ShowAgain } from './ShowAgain.tsx';
import { tokenWords } from './tokenWords.ts';
import type { Outcome, Verdict } from './verdicts.ts';
import { reasonWord, verdictWords } from './verdictWords.ts';

const marks: Readonly<Record<Verdict, keyof typeof markShape>> = {
  accepted: 'answer',
  refused: 'refused',
  'wrongly-accepted': 'wrong',
  'wrongly-refused': 'refused',
};

interface Props {
  readonly store: LabStore;
  readonly outcome: Outcome;
  /** seconds */
  readonly leeway: number;
}

/** One token of the table: its verdict at a glance; opened, what is wrong with it, what it says, and what to do with it. */
export function TokenRow({ store, outcome, leeway }: Props): JSX.Element {
  const { kind, judged, times, verdict } = outcome;
  const { name, about } = tokenWords[kind];
  const [open, setOpen] = useState(false);
  const { recording } = store.run.value;
  const token = recording.tokens[judged.token];
  const reason = reasonWord(outcome, leeway);
  return (
    <li>
      <details
        class={`verdict is-${verdict}`}
        data-token={kind}
        data-verdict={verdict}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          <svg class="lab-badge" viewBox="-10 -9 20 18" width={20} height={18} aria-hidden="true">
            <path class={`lab-mark lab-mark-${marks[verdict]}`} d={markShape[marks[verdict]]} />
          </svg>
          <span class="verdict-name">{name}</span>
          <span class="verdict-word">
            {verdictWords[verdict]}
            {times > 1 && ` ${times}번`}
          </span>
          <span class="verdict-reason">{reason}</span>
        </summary>
        <p class="verdict-about">
          {about} {formatMoment(judged.at)}에 {actorWord(isGood(kind) ? subjectOf(kind) : ATTACKER)}의
          요청으로 왔어요.
        </p>
        {store.live && open && token !== undefined && (
          <>
            <p class="verdict-deeds">
              <button
                type="button"
                class="lab-button"
                onClick={() => {
                  jump(store, judged.at);
                  store.pick({ kind: 'message', row: answerOf(recording, judged.row) });
                  store.tab.value = 'why';
                }}
              >
                왜?
              </button>
              <ShowAgain store={store} kind={kind} />
              <PlaygroundLink token={token} at={judged.unixSeconds} leeway={leeway} />
            </p>
            <TokenView token={token} />
          </>
        )}
      </details>
    </li>
  );
}
