/** Where the choice is kept; Starlight's own key, which theme-boot.js reads too. */
const KEY = 'starlight-theme';

type Theme = 'light' | 'dark';

const root = document.documentElement;
const preferred = matchMedia('(prefers-color-scheme: dark)');

function current(): Theme {
  return root.dataset.theme === 'dark' ? 'dark' : 'light';
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function show(theme: Theme): void {
  root.dataset.theme = theme;
  for (const label of document.querySelectorAll('[data-theme-label]')) {
    label.textContent = theme === 'dark' ? '밝은 화면으로' : '어두운 화면으로';
  }
}

function choose(theme: Theme): void {
  show(theme);
  try {
    // A choice equal to the system's is no choice: the page follows the system again.
    localStorage.setItem(KEY, theme === (preferred.matches ? 'dark' : 'light') ? '' : theme);
  } catch {
    // Storage is closed (private mode): the choice lasts as long as the page.
  }
}

/** Reveals every theme button of the page and lets it switch between light and dark. */
export function setUpThemeSwitches(): void {
  show(current());
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    button.hidden = false;
    button.addEventListener('click', () => choose(current() === 'dark' ? 'light' : 'dark'));
  }
  preferred.addEventListener('change', () => {
    if (!stored()) show(preferred.matches ? 'dark' : 'light');
  });
}
