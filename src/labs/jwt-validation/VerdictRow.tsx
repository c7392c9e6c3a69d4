import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TokenView } from '../../player/inspector/TokenView.tsx';
import type { LabStore } from '../../player/LabStore.ts';
import { markShape } from '../../player/stage/markKind.ts';
import { jump } from '../../player/transport/jump.ts';
import { answerOf } from '../../player/why/answerOf.ts';
import type { ShownKind } from '../../simulation/labs/jwt-validation/catalogue.ts';
import type { Judged } from '../../simulation/labs/jwt-validation/read-verdicts.ts';
import { PlaygroundLink } from './PlaygroundLink.tsx';
import { ShowAgain } from './ShowAgain.tsx';
import type { Verdict } from './verdicts.ts';
import { verdictWords } from './verdictWords.ts';

const marks: Readonly<Record<Verdict, keyof typeof markShape>> = {
  accepted: 'answer',
  refused: 'refused',
  'wrongly-accepted': 'wrong',
  'wrongly-refused': 'refused',
};

interface Props {
  readonly store: LabStore;
  readonly judged: Judged<ShownKind>;
  readonly verdict: Verdict;
  readonly name: string;
  /** behind the verdict's word, such as how often */
  readonly often: string;
  readonly reason: string;
  /** what is wrong with it, or why nothing is */
  readonly about: string;
  /** seconds */
  readonly leeway: number;
  /** what stands under the line, open or not */
  readonly below?: string;
  /** more to do with it */
  readonly children?: ComponentChildren;
}

/** A judged token in a line; opened, what is wrong with it, what it says, and what to do with it. */
export function VerdictRow(props: Props): JSX.Element {
  const { store, judged, verdict, name, often, reason, about, leeway, below, children } = props;
  const [open, setOpen] = useState(false);
  const { recording } = store.run.value;
  const token = recording.tokens[judged.token];
  return (
    <li>
      <details
        class={`verdict is-${verdict}`}
        data-token={judged.kind}
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
            {often}
          </span>
          <span class="verdict-reason">{reason}</span>
        </summary>
        <p class="verdict-about">{about}</p>
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
              <ShowAgain store={store} kind={judged.kind} />
              {children}
              <PlaygroundLink token={token} at={judged.unixSeconds} leeway={leeway} />
            </p>
            <TokenView token={token} />
          </>
        )}
      </details>
      {below !== undefined && <p class="verdict-below">{below}</p>}
    </li>
  );
}
