import type { JSX } from 'preact';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { canDo } from '../scenarioEdit.ts';
import { nowOf } from '../transport/moves.ts';
import { faultWord } from '../words/faultWords.ts';
import { Chips } from './Chips.tsx';
import { History } from './History.tsx';
import { targetsOf } from './targets.ts';
import { TargetSelect } from './TargetSelect.tsx';
import { useTarget } from './useTarget.ts';

/** Buttons that do something to the running system now, and what was done, each to be moved or removed. */
export function Faults({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const { scenario } = store;
  const { services } = targetsOf(recording);
  const target = useTarget(store, services) ?? services[1] ?? services[0] ?? '';
  const now = nowOf(store.clock.shown.value);
  const offers = store.view.faultOffers(scenario.value.parameters, recording, now, target);
  return (
    <div class="lab-deeds">
      <div class="lab-deeds-head">
        <p class="lab-deeds-title" id={`${store.figure}-faults`}>
          장애 <span class="lab-now">지금({formatMoment(now)}) 일으키기</span>
        </p>
        <History store={store} />
      </div>
      <div class="lab-deed-buttons" role="group" aria-labelledby={`${store.figure}-faults`}>
        <TargetSelect
          label="장애를 일으킬 서버"
          names={services}
          value={target}
          disabled={!store.live}
          onValue={(name) => (store.target.value = name)}
        />
        {offers.map(({ fault, label }) => (
          <button
            key={`${fault.kind}${label}`}
            type="button"
            class={`lab-button lab-fault-${fault.kind}`}
            data-fault={fault.kind}
            disabled={!store.live || !canDo(store.lab, scenario.value, fault)}
            onClick={() => {
              store.add({ ...fault, at: nowOf(store.clock.t) });
              store.said.value = `${formatMoment(fault.at)}: ${faultWord(store.view, fault)}`;
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <Chips store={store} list="faults" label="일으킨 장애" />
    </div>
  );
}
