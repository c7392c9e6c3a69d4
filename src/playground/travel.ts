/** Which way a key press leads through the steps of a document; undefined where it leads nowhere. */
export function travelOf({
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  key,
  code,
}: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key' | 'code'>):
  'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  // The letter decides, wherever its key is; while Hangul is typed a key has no Latin letter, and its place counts.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return undefined;
  return shiftKey ? 'redo' : 'undo';
}
