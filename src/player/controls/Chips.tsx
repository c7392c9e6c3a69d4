import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../../site/icons/Icon.tsx';
import { formatExactMoment, withParticle } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import type { TimedList } from '../scenarioEdit.ts';
import { visit } from '../transport/jump.ts';
import { deedsOf, moveDeed, newGesture, removeDeed, sayPlace, type Deed } from '../transport/moves.ts';
import { TickGlyph } from '../transport/TickGlyph.tsx';

const SECOND = 1_000_000;

interface ChipsProps {
  readonly store: LabStore;
  readonly list: TimedList;
  readonly label: string;
}

/** What the scenario does, one chip each: a word to go there by, its exact time to be set, and a button to take it back. */
export function Chips({ store, list, label }: ChipsProps): JSX.Element | null {
  const deeds = deedsOf(store).filter((deed) => deed.list === list);
  if (deeds.length === 0) return null;
  return (
    <ul class="lab-chips" aria-label={label}>
      {deeds.map((deed) => (
        <Chip key={deed.id} store={store} deed={deed} />
      ))}
    </ul>
  );
}

function Chip({ store, deed }: { readonly store: LabStore; readonly deed: Deed }): JSX.Element {
  const { id, list, word, timed } = deed;
  const gesture = useRef('');
  const seconds = String(timed.at / SECOND);
  const whole = `${formatExactMoment(timed.at)} ${word}`;
  const place = (input: HTMLInputElement) => {
    const wanted = input.value === '' ? Number.NaN : Number(input.value) * SECOND;
    if (Number.isFinite(wanted) && moveDeed(store, id, wanted, gesture.current)) {
      sayPlace(store, id);
      // The list is in order of time; an element that moves in the page loses the focus.
      requestAnimationFrame(() => input.focus({ preventScroll: true }));
    } else {
      input.value = seconds;
      store.notice.value = `그 시각에는 할 수 없어서 그대로 두었어요: ${whole}`;
    }
  };
  return (
    <li class={`lab-chip lab-chip-${list}`}>
      <button
        type="button"
        class="lab-chip-word"
        title="이 순간으로 가기"
        disabled={!store.live}
        onClick={() => visit(store, timed.at)}
      >
        <TickGlyph kind={list === 'faults' ? 'fault' : 'action'} />
        {word}
      </button>
      <input
        type="number"
        inputMode="decimal"
        aria-label={`${word}, 시각(초)`}
        min={0}
        max={Number(store.scenario.value.parameters['duration'] ?? store.clock.end) / SECOND}
        step={0.1}
        value={seconds}
        disabled={!store.live}
        onFocus={() => (gesture.current = newGesture())}
        onChange={(event) => place(event.currentTarget)}
      />
      <span class="lab-unit">초</span>
      <button
        type="button"
        class="lab-chip-remove"
        aria-label={`${withParticle(whole, '을를')} 빼기`}
        disabled={!store.live}
        onClick={({ currentTarget }) => {
          passFocusOn(currentTarget);
          removeDeed(store, deed);
        }}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

/** Before a chip goes: the focus moves to the next one, or the one before, or to what brings the chip back. */
function passFocusOn(button: HTMLButtonElement): void {
  const chip = button.closest('li');
  const neighbour = chip?.nextElementSibling ?? chip?.previousElementSibling;
  const next = neighbour
    ? neighbour.querySelector<HTMLElement>('.lab-chip-remove')
    : button.closest('.lab')?.querySelector<HTMLElement>('.lab-history button');
  next?.focus({ preventScroll: true });
}
