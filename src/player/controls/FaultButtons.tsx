import type { JSX } from 'preact';
import { pressable } from '../../site/pressable.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { canDo } from '../scenarioEdit.ts';
import { nowOf } from '../transport/moves.ts';
import { faultWord } from '../words/faultWords.ts';

interface Props {
  readonly store: LabStore;
  /** the server they are aimed at */
  readonly target: string;
}

/** The faults that can be done at the moment shown, a button each. */
export function FaultButtons({ store, target }: Props): JSX.Element {
  const { recording } = store.run.value;
  const { scenario } = store;
  const now = nowOf(store.clock.shown.value);
  return (
    <>
      {store.view.faultOffers(scenario.value.parameters, recording, now, target).map(({ fault, label }) => (
        <button
          key={`${fault.kind}${label}`}
          type="button"
          class={`lab-button lab-fault-${fault.kind}`}
          data-fault={fault.kind}
          disabled={!store.live}
          {...pressable(canDo(store.lab, scenario.value, fault), () => {
            store.add({ ...fault, at: nowOf(store.clock.t) });
            store.said.value = `${formatMoment(fault.at)}: ${faultWord(store.view, fault)}`;
          })}
        >
          {label}
        </button>
      ))}
    </>
  );
}
