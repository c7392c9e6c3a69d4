import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Below this, px, lifelines stand close and bear numbers. */
const NARROW_BELOW = 560;

/** How much room the diagram has in a scroller whose left `gutter` px are taken; measured as it changes. */
export function useRoom(scroller: RefObject<HTMLElement>, gutter: number) {
  const [outer, setOuter] = useState({ width: 760, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      // A panel that does not show has no width; it keeps the one it had.
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0)
        setOuter((known) => (known.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return {
    width: Math.max(120, outer.width - gutter),
    height: outer.height,
    narrow: outer.width < NARROW_BELOW,
  };
}
