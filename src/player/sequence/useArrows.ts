import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SequenceLayout } from './layout.ts';

interface ArrowsOptions {
  readonly layout: SequenceLayout;
  /** the message picked out, by row; -1 for none */
  readonly selected: number;
  /** µs */
  readonly t: number;
  readonly scroller: RefObject<HTMLElement>;
  readonly pick: (message: number) => void;
  readonly unfold: (message: number) => void;
  /** Scrolls the message's arrow into sight. */
  readonly reveal: (message: number) => void;
  /** Asks for the window before or after this one. */
  readonly beyond: (direction: 1 | -1) => void;
}

/** The arrows of a diagram as one stop of Tab: ↑ and ↓ go from arrow to arrow, a click, Enter or space picks one out. */
export function useArrows({ layout, selected, t, scroller, pick, unfold, reveal, beyond }: ArrowsOptions) {
  const [focused, setFocused] = useState(-1);
  const pending = useRef<{ readonly beside: number; readonly by: 1 | -1 } | undefined>(undefined);
  const { arrows } = layout;
  const has = (message: number) => arrows.some(({ row }) => row.rows.includes(message));
  const present = arrows.find(({ row }) => row.end >= t) ?? arrows.at(-1);
  const reachable = has(focused) ? focused : has(selected) ? selected : (present?.row.rows[0] ?? -1);

  const focus = (message: number) =>
    scroller.current?.querySelector<SVGGElement>(`[data-arrow="${message}"]`)?.focus();
  const move = (message: number, by: 1 | -1): boolean => {
    const index = arrows.findIndex(({ row }) => row.rows.includes(message));
    const next = arrows[index + by]?.row.rows[0];
    if (index < 0 || next === undefined) return false;
    setFocused(next);
    focus(next);
    return true;
  };
  useLayoutEffect(() => {
    const waiting = pending.current;
    pending.current = undefined;
    if (waiting) move(waiting.beside, waiting.by);
  }, [layout]);

  const messageOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGGElement>('[data-arrow]') : null;
  const choose = (arrow: Element) => {
    const message = Number(arrow.getAttribute('data-arrow'));
    setFocused(message);
    if (arrow.hasAttribute('aria-expanded')) unfold(message);
    else pick(message);
  };
  const handlers: JSX.HTMLAttributes<HTMLDivElement> = {
    onClick: ({ target }) => {
      const arrow = messageOf(target);
      if (arrow) choose(arrow);
    },
    // Firefox scrolls to the top of the whole picture for what has the focus within it.
    onFocusIn: ({ target }) => {
      const arrow = messageOf(target);
      if (arrow) reveal(Number(arrow.getAttribute('data-arrow')));
    },
    onKeyDown: (event) => {
      const arrow = messageOf(event.target);
      if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
      const message = Number(arrow.getAttribute('data-arrow'));
      if (event.key === 'Enter' || event.key === ' ') choose(arrow);
      else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        const by = event.key === 'ArrowDown' ? 1 : -1;
        if (!move(message, by)) {
          pending.current = { beside: message, by };
          beyond(by);
        }
      } else return;
      event.preventDefault();
    },
  };
  /** The message whose arrow has the focus; undefined where none has. */
  const focusedNow = () => {
    const arrow = messageOf(document.activeElement);
    return arrow && scroller.current?.contains(arrow) ? Number(arrow.getAttribute('data-arrow')) : undefined;
  };
  return { reachable, handlers, focusedNow };
}
