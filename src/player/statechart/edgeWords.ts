import { formatSpan } from '../korean.ts';
import type { MachineWords } from '../words/stateWords.ts';
import type { ChartEdge } from './chart.ts';

/** What sets a transition off, in words: `답이 옴 · 성공이면`; empty where nothing of it has a word. */
export function triggerWord(edge: ChartEdge, { events, guards }: Required<MachineWords>): string {
  const event = eventWordOf(edge, events);
  const guard = edge.guard === '' ? '' : (guards[edge.guard] ?? '');
  return [event, guard].filter((word) => word !== '').join(' · ');
}

/** The same as the definition writes it: `http.response [isServed]`. */
export function triggerName(edge: ChartEdge): string {
  const guard = edge.guard === '' ? '' : `[${edge.guard}]`;
  return [eventName(edge), guard].filter((part) => part !== '').join(' ');
}

/** The event as the definition writes it; `after 20초` for a timer, `always` for what needs no event. */
export function eventName(edge: ChartEdge): string {
  switch (edge.trigger) {
    case 'after':
      return `after ${delayWord(edge.delay)}`;
    case 'always':
      return 'always';
    case 'done':
    case 'event':
      return edge.event;
  }
}

function eventWordOf(edge: ChartEdge, events: Readonly<Record<string, string>>): string {
  if (edge.trigger === 'after')
    return typeof edge.delay === 'number' ? `${formatSpan(edge.delay)}가 지남` : '시간이 지남';
  // A condition says it all; without one it happens at once.
  if (edge.trigger === 'always') return edge.guard === '' ? '곧바로' : '';
  return events[edge.event] ?? '';
}

function delayWord(delay: ChartEdge['delay']): string {
  return typeof delay === 'number' ? formatSpan(delay) : String(delay);
}
