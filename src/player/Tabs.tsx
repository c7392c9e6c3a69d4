import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { HoldingsPanel } from './inspector/HoldingsPanel.tsx';
import { MessagePanel } from './inspector/MessagePanel.tsx';
import type { LabStore } from './LabStore.ts';

/** The views under the stage. One more view is one more line here. */
const tabs = [
  { id: 'messages', label: '메시지', Panel: MessagePanel },
  { id: 'holdings', label: '가진 것', Panel: HoldingsPanel },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** Tabs over the views; picking something out opens the view that tells of it. */
export function Tabs({ store }: { readonly store: LabStore }): JSX.Element {
  const [open, setOpen] = useState<TabId>('messages');
  const selection = store.selection.value;
  useEffect(() => {
    if (selection) setOpen(selection.kind === 'actor' ? 'holdings' : 'messages');
  }, [selection]);
  const id = (tab: string, part: string) => `${store.figure}-${part}-${tab}`;
  const move = (event: JSX.TargetedKeyboardEvent<HTMLButtonElement>, from: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = tabs[(from + step + tabs.length) % tabs.length]!;
    setOpen(next.id);
    document.getElementById(id(next.id, 'tab'))?.focus();
  };
  return (
    <div class="lab-tabs">
      <div class="lab-tablist" role="tablist" aria-label="자세히 보기">
        {tabs.map((tab, i) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={id(tab.id, 'tab')}
            aria-selected={open === tab.id}
            aria-controls={id(open, 'panel')}
            tabIndex={open === tab.id ? 0 : -1}
            disabled={!store.live}
            onClick={() => setOpen(tab.id)}
            onKeyDown={(event) => move(event, i)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map(
        ({ id: tab, Panel }) =>
          open === tab && (
            <div
              key={tab}
              class="lab-tabpanel"
              role="tabpanel"
              id={id(tab, 'panel')}
              aria-labelledby={id(tab, 'tab')}
              tabIndex={0}
            >
              <Panel store={store} />
            </div>
          ),
      )}
    </div>
  );
}
