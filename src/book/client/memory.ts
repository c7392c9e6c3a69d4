/** What the book remembers for a reader in this browser. Where storage is denied it remembers nothing and nothing breaks. */
const prefix = 'auth-lab:';

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
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Denied or full: the page goes on without it.
  }
}
