import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MessageDetails } from '../inspector/MessageDetails.tsx';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/jump.ts';
import { Gutter } from './Gutter.tsx';
import { Heads } from './Heads.tsx';
import { layoutSequence, yAt } from './layout.ts';
import { SequenceSvg } from './SequenceSvg.tsx';
import { sequenceOf } from './sequence.ts';
import { type Scope, timelineOf, unitOfMessage } from './timeline.ts';
import { Toolbar } from './Toolbar.tsx';
import { useArrows } from './useArrows.ts';
import { useRoom } from './useRoom.ts';
import { useWindow } from './useWindow.ts';
import { windowAround } from './window.ts';
import { FIRST_ZOOM, zooms } from './zoom.ts';

/** The height of the heads over the lifelines, px, and the width of the times beside them; the style sheet's too. */
const HEADS = 46;
const GUTTER = 58;

/** What the reader wants to see; `request` means the one of the message picked out. */
export type Wanted = { readonly kind: 'all' | 'request' } | { readonly kind: 'user'; readonly actor: number };

/** 순서도: the run as a sequence diagram around the present. */
export function SequencePanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { clock, view } = store;
  const { recording } = store.run.value;
  const picked = store.selection.value;
  const selected = picked?.kind === 'message' && picked.row < recording.messages.length ? picked.row : -1;
  const t = clock.drawn.value;
  const [wanted, setWanted] = useState<Wanted>({ kind: 'all' });
  const [zoomed, setZoomed] = useState(FIRST_ZOOM);
  // Ahead of what is drawn: of two presses within one frame both count.
  const zooming = useRef(FIRST_ZOOM);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<SVGGElement>(null);
  const now = useRef<HTMLDivElement>(null);
  const { width, height, narrow } = useRoom(scroller, GUTTER);
  useEffect(() => setUnfolded(new Set()), [recording]);

  const scope = scopeOf(wanted, selected);
  const timeline = timelineOf(recording, scope);
  const zoom = zooms[zoomed]!;
  const { looking, useDrawn, keepPresent, hold, reveal, onScroll, look } = useWindow({
    timeline,
    clock,
    scroller,
    covered: HEADS,
  });
  const { from, to } = windowAround(timeline, looking.unit, zoom);
  const layout = useMemo(() => {
    const limits = narrow ? { users: 1, machines: 8 } : { users: 3, machines: 12 };
    return layoutSequence(sequenceOf(timeline, { from, to }, { unfolded, limits }), {
      width,
      narrow,
      zoom,
      least: height - HEADS,
    });
  }, [timeline, from, to, unfolded, width, height, narrow, zoom]);
  useDrawn(layout);

  useEffect(
    () =>
      clock.onFrame((at) => {
        const y = yAt(layout, at);
        line.current?.setAttribute('transform', `translate(0 ${y})`);
        if (now.current) now.current.style.transform = `translateY(${y}px)`;
        if (looking.following) keepPresent(at);
      }),
    [clock, layout, looking.following],
  );

  const changeZoom = (by: 1 | -1) => {
    const next = Math.min(zooms.length - 1, Math.max(0, zooming.current + by));
    if (next === zooming.current) return;
    zooming.current = next;
    // The window shrinks around what is looked at: the arrow with the focus, else the one in the middle.
    const held = hold(arrows.focusedNow());
    if (!looking.following && held !== undefined) look(unitOfMessage(timeline, held));
    setZoomed(next);
  };
  const fold = (message: number, open: boolean) => {
    hold(message);
    const changed = new Set(unfolded);
    if (open) changed.add(message);
    else changed.delete(message);
    setUnfolded(changed);
  };
  const arrows = useArrows({
    layout,
    selected,
    t,
    scroller,
    pick: (row) => store.pick({ kind: 'message', row }),
    unfold: (row) => fold(row, true),
    reveal,
    beyond: (direction) => {
      const unit = direction === 1 ? to + 1 : from - 1;
      hold();
      look(unit);
    },
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      changeZoom(event.deltaY < 0 ? 1 : -1);
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
      if (event.key === '+' || event.key === '=') changeZoom(1);
      else if (event.key === '-') changeZoom(-1);
      else return;
      event.preventDefault();
    };
    // Not by Preact: the page would zoom unless the listener may prevent it.
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('keydown', press);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('keydown', press);
    };
  });
  const opened = [...unfolded].filter((message) => unitOfMessage(timeline, message) >= 0);

  return (
    <div class="lab-seq" ref={root}>
      <Toolbar
        recording={recording}
        wanted={wanted}
        canFocus={selected >= 0}
        zoomed={zoomed}
        following={looking.following}
        opened={opened.length}
        onWanted={setWanted}
        onZoom={changeZoom}
        onFollow={() => look(undefined)}
        onFold={() => {
          hold();
          setUnfolded(new Set());
        }}
      />
      <div class="lab-seq-body">
        <div class="lab-seq-scroll" ref={scroller} onScroll={onScroll}>
          <div class="lab-seq-sheet">
            <div class="lab-seq-corner">시각(초)</div>
            <Heads layout={layout} />
            <Gutter layout={layout} t={t} presentRef={now} onSeek={(at) => jump(store, at)} />
            <div class="lab-seq-figure" {...arrows.handlers}>
              <SequenceSvg
                view={view}
                layout={layout}
                zoom={zoom}
                t={t}
                selected={selected}
                reachable={arrows.reachable}
                label="순서도. 위·아래 화살표로 메시지를 옮겨 다니고 엔터로 골라요."
                presentRef={line}
              />
            </div>
          </div>
        </div>
        {selected >= 0 ? (
          <MessageDetails store={store} row={selected} />
        ) : (
          <p class="lab-empty lab-details">화살표를 고르면 그 메시지에 무엇이 실렸는지 보여 줘요.</p>
        )}
      </div>
    </div>
  );
}

/** What the reader's wish comes to: with no message picked out there is no request to show alone. */
function scopeOf(wanted: Wanted, selected: number): Scope {
  if (wanted.kind === 'user') return wanted;
  return wanted.kind === 'request' && selected >= 0 ? { kind: 'request', row: selected } : { kind: 'all' };
}
