import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LabStore } from '../LabStore.ts';
import { ticksOf } from './ticks.ts';

/** The line of the scrubber: how far the run has gone, the loop, and the ticks of what happened. */
export function Rail({ store }: { readonly store: LabStore }): JSX.Element {
  const fill = useRef<HTMLDivElement>(null);
  const { recording } = store.run.value;
  const { clock } = store;
  const range = clock.loop.value;
  const share = (t: number) => (clock.end > 0 ? t / clock.end : 0);
  const percent = (t: number) => `${(share(t) * 100).toFixed(3)}%`;
  const ticks = ticksOf(recording);
  useEffect(() => {
    // Between renders it follows every frame.
    return clock.onFrame((t) => {
      if (fill.current) fill.current.style.transform = `scaleX(${share(t)})`;
    });
  }, [clock, recording]);
  const marks = (times: Float64Array, kind: 'refused' | 'wrong' | 'lost', top: number) =>
    Array.from(times, (t) => (
      <line
        key={`${kind}${t}`}
        class={`lab-tick lab-tick-${kind}`}
        data-tick={kind}
        x1={percent(t)}
        x2={percent(t)}
        y1={top}
        y2={top + 7.5}
      />
    ));
  return (
    <div class="lab-line" aria-hidden="true">
      {range && (
        <div
          class="lab-loop"
          data-loop
          style={`left:${percent(range.from)};width:${percent(range.to - range.from)}`}
        />
      )}
      <div
        class="lab-line-fill"
        ref={fill}
        style={`transform:scaleX(${share(clock.shown.value).toFixed(5)})`}
      />
      <svg class="lab-ticks">
        {marks(ticks.refused, 'refused', 0)}
        {marks(ticks.wrong, 'wrong', 0)}
        {marks(ticks.lost, 'lost', 8.5)}
      </svg>
    </div>
  );
}
