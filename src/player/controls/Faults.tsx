import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import { actorWord } from '../actorWords.ts';
import { rolesOf } from '../stage/cast.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { formatMoment, withParticle } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { canDo } from '../scenarioEdit.ts';
import { faultWord } from '../words/faultWords.ts';

/** Buttons that do something to the running system now, and what was done, each removable. */
export function Faults({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const { scenario } = store;
  const roles = rolesOf(recording);
  const names = roles.map((_, row) => actorName(recording, row));
  const services = names.filter((_, row) => roles[row] === 'service');
  const target = services.includes(store.target.value)
    ? store.target.value
    : (services[1] ?? services[0] ?? '');
  // Whole milliseconds, so that addresses stay short; never after the moment the reader sees.
  const now = Math.floor(store.clock.shown.value / 1000) * 1000;
  const offers = store.view.faultOffers(scenario.value.parameters, recording, now, target);
  return (
    <div class="lab-faults">
      <p class="lab-faults-title" id={`${store.figure}-faults`}>
        장애 <span class="lab-now">지금({formatMoment(now)}) 일으키기</span>
      </p>
      <div class="lab-fault-buttons" role="group" aria-labelledby={`${store.figure}-faults`}>
        <label class="lab-target">
          <span class="lab-hidden">장애를 일으킬 서버</span>
          <select
            value={target}
            disabled={!store.live}
            onChange={(event) => (store.target.value = event.currentTarget.value)}
          >
            {services.map((name) => (
              <option key={name} value={name} selected={name === target}>
                {actorWord(name)}
              </option>
            ))}
          </select>
        </label>
        {offers.map(({ fault, label }) => (
          <button
            key={`${fault.kind}${label}`}
            type="button"
            class={`lab-button lab-fault-${fault.kind}`}
            data-fault={fault.kind}
            disabled={!store.live || !canDo(store.lab, scenario.value, fault)}
            onClick={() => {
              store.add({ ...fault, at: Math.floor(store.clock.t / 1000) * 1000 });
              store.said.value = `${formatMoment(fault.at)}: ${faultWord(store.view, fault)}`;
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {scenario.value.faults.length > 0 && (
        <ul class="lab-chips" aria-label="일으킨 장애">
          {scenario.value.faults.map((fault, index) => {
            const word = `${formatMoment(fault.at)} ${faultWord(store.view, fault)}`;
            return (
              <li key={`${word}-${index}`} class="lab-chip">
                <span>{word}</span>
                <button
                  type="button"
                  aria-label={`${withParticle(word, '을를')} 빼기`}
                  disabled={!store.live}
                  onClick={() => store.remove('faults', index)}
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
