import type { JSX, Ref } from 'preact';
import { momentNear, type SequenceLayout, yAt } from './layout.ts';

interface Props {
  readonly layout: SequenceLayout;
  readonly t: number;
  readonly presentRef?: Ref<HTMLDivElement>;
  readonly onSeek: (t: number) => void;
}

/** Times nearer to each other than this, px, would touch: the later one is left out. */
const APART = 15;

/** The times beside the diagram, seconds. A click goes to the moment there; the keyboard has the clock's own keys. */
export function Gutter({ layout, t, presentRef, onSeek }: Props): JSX.Element {
  const seek = (event: JSX.TargetedMouseEvent<HTMLDivElement>) => {
    const at = momentNear(layout, event.clientY - event.currentTarget.getBoundingClientRect().top);
    if (at !== undefined) onSeek(at);
  };
  const times = timesOf(layout);
  // Milliseconds, or finer where two times would read the same.
  const close = times.some(({ at }, i) => i > 0 && at - times[i - 1]!.at < 1000);
  const digits = close ? 4 : 3;
  return (
    <div
      class="lab-seq-gutter"
      style={{ height: `${layout.height}px` }}
      title="누르면 그때로 가요"
      aria-hidden="true"
      data-gutter
      onClick={seek}
    >
      {times.map(({ at, y }) => (
        <span key={at} class={at > t ? 'is-future' : ''} style={{ top: `${y}px` }}>
          {(at / 1e6).toFixed(digits)}
        </span>
      ))}
      <div
        class="lab-seq-now"
        ref={presentRef ?? null}
        style={{ transform: `translateY(${yAt(layout, t)}px)` }}
      />
    </div>
  );
}

function timesOf({ moments }: SequenceLayout): { readonly at: number; readonly y: number }[] {
  const times: { at: number; y: number }[] = [];
  let last = -Infinity;
  for (const { at, top, labelled } of moments) {
    if (!labelled || top - last < APART) continue;
    times.push({ at, y: top });
    last = top;
  }
  return times;
}
