import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ChartProps, ChartSvg, SMALLEST } from './ChartSvg.tsx';
import type { Chart } from './drawing.ts';

/** The picture in the drawing that fits; what is too wide for the page is scrolled, with the present state in sight. */
export function Picture({
  chart,
  moment,
  label,
  onPress,
}: Omit<ChartProps, 'drawing'> & { readonly chart: Chart }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = box.current!;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fits = width === undefined || chart.wide.width * SMALLEST <= width;
  const drawing = fits ? chart.wide : chart.narrow;
  const overflows = width !== undefined && drawing.width * SMALLEST > width;
  const here = moment.state;
  useEffect(() => {
    const element = box.current!;
    const state = element.querySelector('.is-here')?.getBoundingClientRect();
    if (!overflows || state === undefined) return;
    const frame = element.getBoundingClientRect();
    element.scrollLeft += (state.left + state.right) / 2 - (frame.left + frame.right) / 2;
  }, [here, overflows, drawing]);
  return (
    <>
      {overflows && <p class="lab-chart-hint">그림을 옆으로 밀어서 볼 수 있어요.</p>}
      <div
        class={`lab-chart-frame ${overflows ? 'is-wide' : ''}`}
        ref={box}
        role="group"
        aria-label="상태도"
        tabIndex={overflows ? 0 : undefined}
      >
        <ChartSvg drawing={drawing} moment={moment} label={label} onPress={onPress} />
      </div>
    </>
  );
}
