import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from './keys.ts';
import { sayMoment } from './say.ts';
import { ticksOf } from './ticks.ts';

/** A range input over the run, its ticks behind it, and the time beside it. */
export function Scrubber({ store }: { readonly store: LabStore }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const fill = useRef<HTMLDivElement>(null);
  const { recording } = store.run.value;
  const { clock } = store;
  const ticks = useMemo(() => ticksOf(recording), [recording]);
  const shown = clock.shown.value;
  const share = (t: number) => (recording.end > 0 ? t / recording.end : 0);
  useEffect(() => {
    // Between renders the thumb follows every frame.
    return clock.onFrame((t) => {
      if (input.current) input.current.value = String(t);
      if (fill.current) fill.current.style.transform = `scaleX(${share(t)})`;
    });
  }, [clock, recording]);
  const place = (t: number) => `left:${(share(t) * 100).toFixed(3)}%`;
  return (
    <div class="lab-scrubber">
      <div class="lab-track">
        <div class="lab-track-fill" ref={fill} style={`transform:scaleX(${share(shown).toFixed(5)})`} />
        {ticks.map(({ t, kind }, i) => (
          <span key={i} class={`lab-tick lab-tick-${kind}`} style={place(t)} />
        ))}
        <input
          ref={input}
          type="range"
          data-scrub
          aria-label="시간"
          aria-valuetext={`${formatMoment(shown)} / ${formatMoment(recording.end)}`}
          min={0}
          max={recording.end}
          step={1}
          value={shown}
          disabled={!store.live}
          onInput={(event) => {
            clock.pause();
            jump(store, Number(event.currentTarget.value));
          }}
          onChange={() => sayMoment(store)}
        />
      </div>
      <output class="lab-time">
        {formatMoment(shown)}
        <span> / {formatMoment(recording.end)}</span>
      </output>
    </div>
  );
}
