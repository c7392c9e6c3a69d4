import type { JSX } from 'preact';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { nowOf } from '../transport/moves.ts';
import { actionWord } from '../words/faultWords.ts';
import { Chips } from './Chips.tsx';
import { targetsOf } from './targets.ts';
import { TargetSelect } from './TargetSelect.tsx';
import { useTarget } from './useTarget.ts';

/** Buttons that have a user do something now, and what users were made to do, each to be moved or removed. */
export function Actions({ store }: { readonly store: LabStore }): JSX.Element | null {
  const { users } = targetsOf(store.run.value.recording);
  const kinds = Object.keys(store.view.actionWords);
  const user = useTarget(store, users) ?? users[0];
  if (user === undefined || kinds.length === 0) return null;
  const now = nowOf(store.clock.shown.value);
  const { parameters } = store.scenario.value;
  return (
    <div class="lab-deeds">
      <p class="lab-deeds-title" id={`${store.figure}-actions`}>
        추가 요청 <span class="lab-now">지금({formatMoment(now)}) 보내기</span>
      </p>
      <div class="lab-deed-buttons" role="group" aria-labelledby={`${store.figure}-actions`}>
        <TargetSelect
          label="요청을 보낼 사용자"
          names={users}
          value={user}
          disabled={!store.live}
          onValue={(name) => (store.target.value = name)}
        />
        {kinds.map((kind) => {
          const action = { kind, target: user, other: '', at: now };
          return (
            <button
              key={kind}
              type="button"
              class="lab-button"
              data-action={kind}
              disabled={!store.live || store.lab.actionProblem(parameters, action) !== undefined}
              onClick={() => {
                store.act({ ...action, at: nowOf(store.clock.t) });
                store.said.value = `${formatMoment(now)}: ${actionWord(store.view, action)}`;
              }}
            >
              {store.view.actionWords[kind]}
            </button>
          );
        })}
      </div>
      <Chips store={store} list="actions" label="추가한 요청" />
    </div>
  );
}
