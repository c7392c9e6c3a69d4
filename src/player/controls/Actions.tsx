import type { JSX } from 'preact';
import { MomentText } from '../clock/MomentText.tsx';
import type { LabStore } from '../LabStore.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { Chips } from './Chips.tsx';
import { targetsOf } from './targets.ts';
import { TargetSelect } from './TargetSelect.tsx';
import { useTarget } from './useTarget.ts';

/** Buttons that have a user do something now, and what users were made to do, each to be moved or removed. */
export function Actions({ store }: { readonly store: LabStore }): JSX.Element | null {
  const { users } = targetsOf(store.run.value.recording);
  const user = useTarget(store, users) ?? users[0];
  if (user === undefined || Object.keys(store.view.actionWords).length === 0) return null;
  return (
    <div class="lab-deeds">
      <p class="lab-deeds-title" id={`${store.figure}-actions`}>
        추가 요청{' '}
        <span class="lab-now">
          지금(
          <MomentText of={store.clock.shown} />) 보내기
        </span>
      </p>
      <div class="lab-deed-buttons" role="group" aria-labelledby={`${store.figure}-actions`}>
        <TargetSelect
          label="요청을 보낼 사용자"
          names={users}
          value={user}
          disabled={!store.live}
          onValue={(name) => (store.target.value = name)}
        />
        <ActionButtons store={store} user={user} />
      </div>
      <Chips store={store} list="actions" label="추가한 요청" />
    </div>
  );
}
