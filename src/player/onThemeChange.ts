/** Calls back whenever colours may have changed: another theme, forced colours. Returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  const theme = new MutationObserver(listener);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
  const forced = matchMedia('(forced-colors: active)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  for (const query of [forced, dark]) query.addEventListener('change', listener);
  return () => {
    theme.disconnect();
    for (const query of [forced, dark]) query.removeEventListener('change', listener);
  };
}
