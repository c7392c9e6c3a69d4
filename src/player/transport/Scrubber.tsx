import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { rangeOf } from '../clock/range.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { deedItems } from './deedItems.ts';
import { jump } from './jump.ts';
import { Lane, type Geometry } from './Lane.tsx';
import { sayRange } from './loop.ts';
import { loopItems } from './loopItems.ts';
import { Rail } from './Rail.tsx';
import { sayMoment } from './say.ts';

/** Half the thumb of the range input: its middle goes from here to as far from the other end, px. */
const MARGIN = 8;
/** What a finger can hit, and a mouse, px; transport.css says the same. */
const TOUCH = 44;
const POINT = 24;
/** Where fingers are to be expected: transport.css asks the same. */
const COARSE = '(pointer: coarse), (max-width: 49.99rem)';
/** Until the track is measured. */
const ASSUMED: Geometry = { width: 560, handle: POINT, margin: MARGIN };

/** A range input over the run, its ticks and its loop behind it, and above it what can be dragged: the ends of the loop and what the scenario does. */
export function Scrubber({ store }: { readonly store: LabStore }): JSX.Element {
  const track = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const gesture = useRef('');
  const [geometry, setGeometry] = useState(ASSUMED);
  const { clock } = store;
  // What is said follows t now and then, as an attribute of its own: nothing else has to be rendered for it.
  const said = useComputed(() => `${formatMoment(clock.shown.value)} / ${formatMoment(clock.end)}`);
  useEffect(() => {
    if (!store.live || !track.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.max(1, Math.floor(entry?.contentRect.width ?? 0) - 2 * MARGIN);
      setGeometry({ width, handle: matchMedia(COARSE).matches ? TOUCH : POINT, margin: MARGIN });
    });
    observer.observe(track.current);
    return () => observer.disconnect();
  }, [store]);
  useEffect(() => {
    // Between renders the thumb follows every frame.
    return clock.onFrame((t) => {
      if (input.current) input.current.value = String(t);
    });
  }, [clock]);
  const mark = useRangeDrag(store);
  return (
    <div class="lab-track" ref={track}>
      <Lane
        items={[...loopItems(store), ...deedItems(store, gesture)]}
        end={clock.end}
        geometry={geometry}
        live={store.live}
      />
      <div class="lab-rail" {...mark}>
        <Rail store={store} />
        <input
          ref={input}
          type="range"
          data-scrub
          aria-label="시간"
          aria-valuetext={said}
          min={0}
          max={clock.end}
          step={1}
          value={clock.t}
          disabled={!store.live}
          onInput={(event) => {
            clock.pause();
            jump(store, Number(event.currentTarget.value));
          }}
          onChange={() => sayMoment(store)}
        />
      </div>
    </div>
  );
}

/** Dragging along the rail with Shift sets the loop. */
function useRangeDrag(store: LabStore): JSX.HTMLAttributes<HTMLDivElement> {
  const start = useRef<number | undefined>(undefined);
  const timeAt = (event: JSX.TargetedPointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - left - MARGIN) / Math.max(1, width - 2 * MARGIN)) * store.clock.end;
  };
  return {
    onPointerDown: (event) => {
      if (!store.live || !event.shiftKey || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = timeAt(event);
    },
    // The input would go to the pointer on mousedown, whatever the pointer events say.
    onMouseDown: (event) => {
      if (event.shiftKey) event.preventDefault();
    },
    onPointerMove: (event) => {
      if (start.current !== undefined)
        store.clock.repeat(rangeOf(start.current, timeAt(event), store.clock.end));
    },
    onPointerUp: () => {
      if (start.current !== undefined && store.clock.loop.value) sayRange(store);
      start.current = undefined;
    },
    onPointerCancel: () => (start.current = undefined),
  };
}
