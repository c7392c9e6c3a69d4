import type { JSX } from 'preact';
import { pressable } from '../../site/pressable.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { nowOf } from '../transport/moves.ts';
import { actionWord } from '../words/faultWords.ts';

interface Props {
  readonly store: LabStore;
  /** the user they are about */
  readonly user: string;
}

/** What this user can be made to do at the moment shown, a button each; what is never theirs to do has none. */
export function ActionButtons({ store, user }: Props): JSX.Element {
  const now = nowOf(store.clock.shown.value);
  const { parameters } = store.scenario.value;
  return (
    <>
      {Object.entries(store.view.actionWords).map(([kind, word]) => {
        const action = { kind, target: user, other: '', at: now };
        const problem = store.lab.actionProblem(parameters, action);
        if (problem === 'target') return null;
        return (
          <button
            key={kind}
            type="button"
            class="lab-button"
            data-action={kind}
            disabled={!store.live}
            {...pressable(problem === undefined, () => {
              store.act({ ...action, at: nowOf(store.clock.t) });
              store.said.value = `${formatMoment(now)}: ${actionWord(store.view, action)}`;
            })}
          >
            {word}
          </button>
        );
      })}
    </>
  );
}
