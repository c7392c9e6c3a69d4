import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
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
  const { end } = clock;
  // Hundreds of lines that stay as they are while the time goes on.
  const ticks = useMemo(() => <Ticks recording={recording} end={end} />, [recording, end]);
  useEffect(() => {
    // Between renders it follows every frame.
    return clock.onFrame((t) => {
      if (fill.current) fill.current.style.transform = `scaleX(${share(t)})`;
    });
  }, [clock, recording]);
  return (
    <div class="lab-line" aria-hidden="true">
      {range && (
        <div
          class="lab-loop"
          data-loop
          style={`left:${percent(range.from)};width:${percent(range.to - range.from)}`}
        />
      )}
      <div class="lab-line-fill" ref={fill} style={`transform:scaleX(${share(clock.t).toFixed(5)})`} />
      {ticks}
    </div>
  );
}

/** What each kind looks like: a bar, a cross and a broken bar under it, drawn around its own moment. */
const ways = {
  refused: 'M0 0v7.5',
  wrong: 'm-3 .7 6 6m0-6-6 6',
  lost: 'M0 8.5v7.5',
} as const;

function Ticks({ recording, end }: { readonly recording: Recording; readonly end: number }): JSX.Element {
  const ticks = ticksOf(recording);
  const marks = (kind: keyof typeof ways) =>
    Array.from(ticks[kind], (t) => (
      <svg key={`${kind}${t}`} x={`${((end > 0 ? t / end : 0) * 100).toFixed(3)}%`}>
        <path class={`lab-tick lab-tick-${kind}`} data-tick={kind} d={ways[kind]} />
      </svg>
    ));
  return (
    <svg class="lab-ticks">
      {marks('refused')}
      {marks('wrong')}
      {marks('lost')}
    </svg>
  );
}
