/** Keeps what is focused or shown from hiding behind a bar that sticks to the top of the page, however many lines it has. */
export function keepInSight(bar: HTMLElement): void {
  const { style } = document.documentElement;
  new ResizeObserver(() => {
    style.scrollPaddingTop = `calc(var(--sl-nav-height) + ${bar.offsetHeight}px + 0.5rem)`;
  }).observe(bar);
}
