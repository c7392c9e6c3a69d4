import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LabStore } from './LabStore.ts';
import { readyView, type View, type ViewEntry, viewsOf } from './views.ts';

/** Tabs over the views under the stage. */
export function Tabs({ store }: { readonly store: LabStore }): JSX.Element {
  const views = viewsOf(store.view);
  const open = views.find(({ id }) => id === store.tab.value) ?? views[0]!;
  const idOf = (view: ViewEntry, part: string) => `${store.figure}-${part}-${view.id}`;
  const panel = useRef<HTMLDivElement>(null);
  useFocusKept(panel, open.id);
  const move = (event: JSX.TargetedKeyboardEvent<HTMLButtonElement>, from: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = views[(from + step + views.length) % views.length]!;
    store.tab.value = next.id;
    document.getElementById(idOf(next, 'tab'))?.focus();
  };
  return (
    <div class="lab-tabs" data-own={store.view.tabs?.includes(open) ? '' : undefined}>
      <div class="lab-tablist" role="tablist" aria-label="자세히 보기">
        {views.map((view, i) => (
          <button
            key={view.id}
            type="button"
            role="tab"
            id={idOf(view, 'tab')}
            aria-selected={view === open}
            aria-controls={idOf(open, 'panel')}
            tabIndex={view === open ? 0 : -1}
            disabled={!store.live}
            onClick={() => (store.tab.value = view.id)}
            onKeyDown={(event) => move(event, i)}
          >
            {view.label}
          </button>
        ))}
      </div>
      <div
        key={open.id}
        ref={panel}
        class="lab-tabpanel"
        role="tabpanel"
        id={idOf(open, 'panel')}
        aria-labelledby={idOf(open, 'tab')}
        tabIndex={0}
      >
        <Panel entry={open} store={store} />
      </div>
    </div>
  );
}

/** A button in one view may open another, such as 왜?: it goes with its view, and the focus on to the one that came. */
function useFocusKept(panel: { readonly current: HTMLElement | null }, id: string): void {
  const before = useRef(id);
  // Asked while the old panel still stands in the page.
  const leaves = before.current !== id && panel.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    before.current = id;
    if (leaves) panel.current?.focus({ preventScroll: true });
  }, [panel, id]);
}

/** The open view, once it is loaded. */
function Panel({ entry, store }: { entry: ViewEntry; store: LabStore }): JSX.Element {
  const [loaded, setLoaded] = useState<{ readonly View: View } | 'loading' | 'failed'>(() => {
    const view = readyView(entry);
    return view === undefined ? 'loading' : { View: view };
  });
  useEffect(() => {
    let gone = false;
    Promise.resolve(entry.load()).then(
      (View) => gone || setLoaded({ View }),
      () => gone || setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, [entry]);
  if (loaded === 'loading') return <p class="lab-empty">불러오는 중이에요.</p>;
  if (loaded === 'failed')
    return <p class="lab-empty">이 보기를 불러오지 못했어요. 연결을 확인하고 쪽을 다시 열어 주세요.</p>;
  return <loaded.View store={store} />;
}
