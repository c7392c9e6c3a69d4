import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import type { IconName } from '../../site/icons/names.ts';
import { MomentText } from '../clock/MomentText.tsx';
import { SPEEDS } from '../clock/PlayClock.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump, stepTo, toggle } from './jump.ts';
import { Legend } from './Legend.tsx';
import { More } from './More.tsx';
import { Scrubber } from './Scrubber.tsx';

/** Play and pause, event by event, start and end, the scrubber and the speed; under them refusals, the loop and what the marks mean. */
export function Transport({ store }: { readonly store: LabStore }): JSX.Element {
  const { clock } = store;
  const playing = clock.playing.value;
  const button = (name: IconName, label: string, press: () => void, extra = '') => (
    <button
      type="button"
      class={`lab-key ${extra}`}
      aria-label={label}
      title={label}
      onClick={press}
      disabled={!store.live}
    >
      <Icon name={name} size={20} />
    </button>
  );
  return (
    <div class="lab-transport">
      <div class="lab-keys">
        {button('start', '처음으로', () => jump(store, 0))}
        {button('step-back', '앞의 일로', () => stepTo(store, -1))}
        {button(playing ? 'pause' : 'play', playing ? '멈추기' : '재생', () => toggle(store), 'lab-key-play')}
        {button('step', '다음 일로', () => stepTo(store, 1))}
        {button('end', '끝으로', () => jump(store, clock.end))}
      </div>
      <Scrubber store={store} />
      <output class="lab-time">
        <MomentText of={clock.drawn} />
        <span> / {formatMoment(clock.end)}</span>
      </output>
      <label class="lab-speed">
        <span class="lab-hidden">빠르기</span>
        <select
          value={String(clock.speed.value)}
          disabled={!store.live}
          onChange={(event) => (clock.speed.value = Number(event.currentTarget.value))}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={String(speed)} selected={speed === clock.speed.value}>
              ×{speed}
            </option>
          ))}
        </select>
      </label>
      <Legend store={store} />
      <More store={store} />
    </div>
  );
}
