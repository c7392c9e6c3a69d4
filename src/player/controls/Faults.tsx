import type { JSX } from 'preact';
import { MomentText } from '../clock/MomentText.tsx';
import type { LabStore } from '../LabStore.ts';
import { Chips } from './Chips.tsx';
import { FaultButtons } from './FaultButtons.tsx';
import { faultHeadingOf } from '../words/faultWords.ts';
import { History } from './History.tsx';
import { targetsOf } from './targets.ts';
import { TargetSelect } from './TargetSelect.tsx';
import { useTarget } from './useTarget.ts';

/** Buttons that do something to the running system now, and what was done, each to be moved or removed. */
export function Faults({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const { services, users } = targetsOf(recording);
  const [names, who] = store.view.faultTarget === 'browser' ? [users, '사용자'] : [services, '서버'];
  const heading = faultHeadingOf(store.view);
  const target = useTarget(store, names) ?? names[1] ?? names[0] ?? '';
  return (
    <div class="lab-deeds">
      <div class="lab-deeds-head">
        <p class="lab-deeds-title" id={`${store.figure}-faults`}>
          {heading.title}{' '}
          <span class="lab-now">
            지금(
            <MomentText of={store.clock.shown} />) {heading.verb}
          </span>
        </p>
        <History store={store} />
      </div>
      <div class="lab-deed-buttons" role="group" aria-labelledby={`${store.figure}-faults`}>
        {store.view.faultTarget !== 'none' && (
          <TargetSelect
            label={`${heading.aimed} ${who}`}
            names={names}
            value={target}
            disabled={!store.live}
            onValue={(name) => (store.target.value = name)}
          />
        )}
        <FaultButtons store={store} target={target} />
      </div>
      <Chips store={store} list="faults" label={heading.done} />
    </div>
  );
}
