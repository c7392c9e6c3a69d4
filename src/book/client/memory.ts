/** What the book remembers for a reader in this browser. Where storage is denied it remembers nothing and nothing breaks. */
const prefix = 'auth-lab:';

/** Told to the document whenever something was remembered or forgotten. */
const MEMORY = 'bookmemory';

/** Once everything was forgotten, nothing this page still notes on its way out may come back. */
let hasForgotten = false;

/** What was remembered under the key, or undefined. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a text under the key. */
export function remember(key: string, value: string): void {
  if (hasForgotten) return;
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Denied or full: the page goes on without it.
    return;
  }
  document.dispatchEvent(new Event(MEMORY));
}

/** Whether anything is remembered. */
export function remembersAnything(): boolean {
  return ownKeys().length > 0;
}

/**
 * Forgets everything the book remembered, and remembers nothing more until the page is loaded anew; what else the site
 * keeps, the theme, stays.
 */
export function forgetAll(): void {
  hasForgotten = true;
  for (const key of ownKeys()) localStorage.removeItem(key);
  document.dispatchEvent(new Event(MEMORY));
}

/** Calls back now, and whenever what is remembered may be another: here, in another tab, or while this page lay in the history. */
export function onMemory(listen: () => void): void {
  listen();
  document.addEventListener(MEMORY, listen);
  addEventListener('storage', listen);
  addEventListener('pageshow', (event) => event.persisted && listen());
}

function ownKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
