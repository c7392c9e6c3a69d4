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

/** The view that tells of a picked thing where the open one does not. */
const usual = { message: 'messages', actor: 'holdings' } as const;

/** The view that is open when something of that kind is picked out while `open` is. */
export function viewFor(kind: 'message' | 'actor', open: string): string {
  return views.find(({ id }) => id === open)?.shows.includes(kind) === true ? open : usual[kind];
}
