import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { LabStore } from '../LabStore.ts';
import type { Run } from '../run.ts';
import { rolesOf } from './cast.ts';
import { layoutStage, type StageLayout } from './layout.ts';
import type { LitRows } from './LitPath.tsx';
import { LiveMarks } from './LiveMarks.ts';
import { pickAt } from './pick.ts';
import { useLiveFrames } from './useLiveFrames.ts';
import { type Selection, StageSvg } from './StageSvg.tsx';

/** The widths the still frame is drawn for; the style sheet shows the one that fits. */
export const STILL_WIDTHS = { narrow: 340, wide: 760 } as const;

/** What a stage needs of a store: a stage beside the lab's own has another run and the same clock. */
export interface StageStore extends Pick<LabStore, 'live' | 'view' | 'clock'> {
  readonly run: ReadonlySignal<Run>;
  readonly selection: ReadonlySignal<Selection>;
  readonly pick: (selection: Selection) => void;
  /** messages whose ways are lit */
  readonly lit?: ReadonlySignal<LitRows | undefined>;
}

/** The stage of a lab: a still frame for both widths where nothing is live, else one stage of just its width. */
export function Stage({ store }: { readonly store: StageStore }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // Before anything is painted: a stage that is not measured yet is empty.
  useLayoutEffect(() => {
    if (!store.live || !box.current) return undefined;
    setWidth(Math.floor(box.current.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [store]);
  const { recording, metrics, scenario } = store.run.value;
  const roles = rolesOf(recording).join();
  const layouts = useMemo(() => {
    const widths = store.live ? [width] : [STILL_WIDTHS.narrow, STILL_WIDTHS.wide];
    return widths.filter((w) => w > 0).map((w) => layoutStage(roles.split(','), w));
  }, [store, roles, width]);
  const label = store.view.summary(scenario.parameters, metrics);
  return (
    <div class={`lab-stage ${store.live ? 'is-measured' : ''}`} ref={box} data-stage>
      {layouts.map((layout) =>
        store.live ? (
          <LiveStage key="live" store={store} layout={layout} label={label} />
        ) : (
          <StageSvg
            key={layout.width}
            recording={recording}
            view={store.view}
            layout={layout}
            t={store.clock.t}
            label={label}
            selection={store.selection.value}
          />
        ),
      )}
    </div>
  );
}

function LiveStage({
  store,
  layout,
  label,
}: {
  store: StageStore;
  layout: StageLayout;
  label: string;
}): JSX.Element {
  const group = useRef<SVGGElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { recording } = store.run.value;
  const selection = store.selection.value;
  const lit = store.lit?.value;
  const frames = useLiveFrames(recording, store.clock);
  useEffect(() => {
    if (!group.current || !canvas.current) return undefined;
    const draw = (t: number) => {
      const picked = store.selection.value;
      marks.draw(recording, t, picked?.kind === 'message' ? picked.row : -1);
    };
    const redraw = () => draw(store.clock.t);
    const marks = new LiveMarks(group.current, canvas.current, layout, redraw);
    const stops = [store.clock.onFrame(draw), store.selection.subscribe(redraw), () => marks.stop()];
    return () => stops.forEach((stop) => stop());
  }, [store, layout, recording]);
  return (
    <>
      <StageSvg
        recording={recording}
        view={store.view}
        layout={layout}
        t={store.clock.drawn.value}
        label={label}
        selection={selection}
        lit={lit?.recording === recording ? lit.rows : undefined}
        frames={frames}
        marksRef={group}
        onPointer={(event) => {
          const svg = event.currentTarget as SVGSVGElement;
          const frame = svg.getBoundingClientRect();
          const scale = layout.width / frame.width;
          const point = { x: (event.clientX - frame.left) * scale, y: (event.clientY - frame.top) * scale };
          store.pick(pickAt(recording, layout, store.clock.t, point, store.selection.peek()));
        }}
      />
      <canvas
        class="lab-marks-canvas"
        ref={canvas}
        style={`width:${layout.width}px;height:${layout.height}px`}
        aria-hidden="true"
      />
    </>
  );
}
