import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlayClock } from '../clock/PlayClock.ts';
import { type SequenceLayout, yAt } from './layout.ts';
import { type Timeline, unitsSentBy } from './timeline.ts';

/** The present stays between these shares of the height that shows. */
const BAND = { from: 0.22, to: 0.68 };
/** Nearer to the end of what is drawn than this, px, the window moves on. */
const NEAR_EDGE = 240;

/** Where the diagram is looked at: at the present, which it then follows, or wherever the reader has scrolled. */
export interface Looking {
  /** the unit the window is built around */
  readonly unit: number;
  readonly following: boolean;
}

/** A message's arrow that keeps its place on the screen while the diagram around it is built anew. */
interface Pin {
  readonly message: number;
  /** px from the top of what shows */
  readonly offset: number;
}

interface WindowOptions {
  readonly timeline: Timeline;
  readonly clock: PlayClock;
  readonly scroller: RefObject<HTMLDivElement>;
  /** the height of the heads, which cover the top of what shows, px */
  readonly covered: number;
}

/**
 * Keeps the window of a diagram: it follows the present until the reader scrolls elsewhere, and returns to it with the
 * next step, the next play or `follow`. Scrolling near an edge moves the window on, under the reader's eyes.
 */
export function useWindow({ timeline, clock, scroller, covered }: WindowOptions) {
  const [free, setFree] = useState<number | undefined>(undefined);
  const shown = clock.drawn.value;
  const playing = clock.playing.value;
  const following = free === undefined;
  const unit = free ?? Math.max(0, unitsSentBy(timeline, shown) - 1);
  const pin = useRef<Pin | undefined>(undefined);
  const expected = useRef(0);
  const layoutNow = useRef<SequenceLayout | undefined>(undefined);

  useEffect(() => setFree(undefined), [timeline, playing]);
  useEffect(() => {
    if (!playing) setFree(undefined);
  }, [shown]);

  const scrollTo = (top: number) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = top;
    expected.current = element.scrollTop;
  };

  /** Keeps the present in the band; called on each frame while playing. */
  const keepPresent = (t: number) => {
    const [element, layout] = [scroller.current, layoutNow.current];
    if (!element || !layout) return;
    const seen = element.clientHeight - covered;
    const y = yAt(layout, t);
    const [least, most] = [y - BAND.to * seen, y - BAND.from * seen];
    if (element.scrollTop < least) scrollTo(least);
    else if (element.scrollTop > most) scrollTo(most);
  };

  /** Tells of the layout that is drawn now; call in each render. */
  const useDrawn = (layout: SequenceLayout) => {
    useLayoutEffect(() => {
      layoutNow.current = layout;
      const held = pin.current;
      pin.current = undefined;
      const arrow = held && layout.arrows.find(({ row }) => row.rows.includes(held.message));
      if (held && arrow) scrollTo(arrow.top - held.offset);
      else if (following) keepPresent(clock.t);
    }, [layout]);
    useLayoutEffect(() => {
      if (following && pin.current === undefined) keepPresent(clock.t);
    }, [shown, following]);
  };

  /** The next layout leaves a message's arrow where it is; that of the middle where none is named. Returns whose that is. */
  const hold = (message?: number): number | undefined => {
    const [element, layout] = [scroller.current, layoutNow.current];
    if (!element || !layout) return undefined;
    const middle = element.scrollTop + (element.clientHeight - covered) / 2;
    const arrow =
      layout.arrows.find(({ row }) => message !== undefined && row.rows.includes(message)) ??
      layout.arrows.find(({ top }) => top >= middle) ??
      layout.arrows.at(-1);
    if (arrow) pin.current = { message: arrow.row.rows[0]!, offset: arrow.top - element.scrollTop };
    return pin.current?.message;
  };

  /** Scrolls no further than it takes to have a message's arrow in sight, as the reader's own scrolling would. */
  const reveal = (message: number) => {
    const [element, layout] = [scroller.current, layoutNow.current];
    const arrow = layout?.arrows.find(({ row }) => row.rows.includes(message));
    if (!element || !arrow) return;
    const lowest = arrow.top + arrow.height - (element.clientHeight - covered);
    element.scrollTop = Math.min(arrow.top, Math.max(lowest, element.scrollTop));
  };

  const onScroll = () => {
    const [element, layout] = [scroller.current, layoutNow.current];
    if (!element || !layout || Math.abs(element.scrollTop - expected.current) <= 2) return;
    expected.current = element.scrollTop;
    const { window } = layout.sequence;
    const below = layout.height - element.scrollTop - (element.clientHeight - covered);
    const up = element.scrollTop < NEAR_EDGE && window.from > 0;
    const down = below < NEAR_EDGE && window.to < timeline.starts.length - 1;
    const quarter = Math.max(1, Math.floor((window.to - window.from) / 4));
    const middle = Math.floor((window.from + window.to) / 2);
    if (up || down) hold();
    setFree(up ? middle - quarter : down ? middle + quarter : (free ?? unit));
  };

  return {
    looking: { unit, following } satisfies Looking,
    useDrawn,
    keepPresent,
    hold,
    reveal,
    onScroll,
    look: setFree,
  };
}
