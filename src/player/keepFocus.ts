/** What Tab comes to, and what takes the focus when it is given. */
const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex="-1"])';

/**
 * Keeps the focus in a part of the page whose controls come and go: where the one that has it leaves, by what it did itself
 * or with the view around it, the focus goes to the nearest place that stays. Whoever moves it on purpose comes first.
 */
export function keepFocus(root: HTMLElement): void {
  /** what has the focus, and all around it within the root, from the inside out */
  let place: readonly Element[] = [];
  root.addEventListener('focusin', ({ target }) => {
    place = target instanceof Element ? around(target, root) : [];
  });
  root.addEventListener('focusout', () =>
    // Of what was taken out of the page browsers tell this too, or not.
    queueMicrotask(() => {
      if (place[0]?.isConnected && document.activeElement !== place[0]) place = [];
    }),
  );
  new MutationObserver(() => {
    if (place.length === 0 || place[0]!.isConnected) return;
    const staying = place.filter(({ isConnected }) => isConnected);
    place = [];
    if (document.activeElement !== document.body) return;
    for (const element of staying) {
      const next = element.hasAttribute('tabindex') ? element : element.querySelector(FOCUSABLE);
      if (!(next instanceof HTMLElement || next instanceof SVGElement)) continue;
      next.focus({ preventScroll: true });
      return;
    }
  }).observe(root, { childList: true, subtree: true });
}

function around(element: Element, root: Element): readonly Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) all.push(at);
  return [...all, root];
}
