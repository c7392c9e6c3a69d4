/** `{ signedIn: 'idle' }` → `signedIn.idle`; regions of a parallel state are joined by `|`. */
export function statePath(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([state, inner]) => {
      const rest = statePath(inner);
      return rest === '' ? state : `${state}.${rest}`;
    })
    .join('|');
}
