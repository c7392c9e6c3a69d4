import type { ComponentType } from 'preact';
import { MessagePanel } from './inspector/MessagePanel.tsx';
import type { LabStore } from './LabStore.ts';

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

/** The views under the stage, in the order of their tabs; a further view is one more entry. The first is there at once. */
export const views: readonly ViewEntry[] = [
  { id: 'messages', label: '메시지', shows: ['message'], load: () => MessagePanel },
  {
    id: 'holdings',
    label: '가진 것',
    shows: ['actor'],
    load: async () => (await import('./inspector/HoldingsPanel.tsx')).HoldingsPanel,
  },
];

/** The view that is open when something of that kind is picked out while `open` is. */
export function viewFor(kind: 'message' | 'actor', open: string): string {
  const shows = (entry: ViewEntry | undefined) => entry?.shows.includes(kind) === true;
  if (shows(views.find(({ id }) => id === open))) return open;
  return views.find(shows)?.id ?? open;
}
