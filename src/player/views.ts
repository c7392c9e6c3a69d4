import type { ComponentType } from 'preact';
import { MessagePanel } from './inspector/MessagePanel.tsx';
import type { LabStore } from './LabStore.ts';
import type { LabView } from './LabView.ts';

/** A view under the stage. */
export type View = ComponentType<{ readonly store: LabStore }>;

/** What a tab shows, and which selections it tells of: picking such a thing leaves it open. */
export interface ViewEntry {
  readonly id: string;
  readonly label: string;
  readonly shows: readonly ('message' | 'actor')[];
  /** Loaded when the tab is opened, so that a reader who never opens it never waits for it. */
  readonly load: () => View | Promise<View>;
}

/** The views of every lab, in the order of their tabs; a further view is one more entry. The first is there at once. */
export const views: readonly ViewEntry[] = [
  { id: 'messages', label: '메시지', shows: ['message'], load: () => MessagePanel },
  {
    id: 'sequence',
    label: '순서도',
    shows: ['message'],
    load: async () => (await import('./sequence/SequencePanel.tsx')).SequencePanel,
  },
  {
    id: 'states',
    label: '상태도',
    shows: ['actor'],
    load: async () => (await import('./statechart/StatechartPanel.tsx')).StatechartPanel,
  },
  {
    id: 'log',
    label: '기록',
    shows: [],
    load: async () => (await import('./log/LogPanel.tsx')).LogPanel,
  },
  {
    id: 'holdings',
    label: '가진 것',
    shows: ['actor'],
    load: async () => (await import('./inspector/HoldingsPanel.tsx')).HoldingsPanel,
  },
  {
    id: 'why',
    label: '왜?',
    shows: ['message', 'actor'],
    load: async () => (await import('./why/WhyPanel.tsx')).WhyPanel,
  },
];

/** The views under the stage of this lab, in the order of their tabs: its own come first, and the first of all is open at first. */
export function viewsOf({ tabs = [] }: LabView): readonly ViewEntry[] {
  return [...tabs, ...views];
}

/** The view that tells of a picked thing where the open one does not. */
const usual = { message: 'messages', actor: 'holdings' } as const;

/** The view that is open when something of that kind is picked out in this lab while `open` is. */
export function viewFor(view: LabView, kind: 'message' | 'actor', open: string): string {
  return viewsOf(view)
    .find(({ id }) => id === open)
    ?.shows.includes(kind) === true
    ? open
    : usual[kind];
}

const loaded = new WeakMap<ViewEntry, View>();

/**
 * Loads the open view where it is one of the lab's own, so that what is rendered next has it: a still frame can't wait, and a
 * live one would show for a moment that it does. Where it can't be loaded, the tab will say so.
 */
export async function loadOwnView({ tabs = [] }: LabView, open: string): Promise<void> {
  const entry = tabs.find(({ id }) => id === open);
  if (entry === undefined || loaded.has(entry)) return;
  try {
    loaded.set(entry, await entry.load());
  } catch {
    // Nothing is lost: it is loaded again when it is drawn.
  }
}

/** A view that needs no waiting for; undefined where it has to be loaded. */
export function readyView(entry: ViewEntry): View | undefined {
  const known = loaded.get(entry);
  if (known !== undefined) return known;
  const view = entry.load();
  return view instanceof Promise ? undefined : view;
}
