/** A session's id or a token's name as a reader can tell it from others: its first four characters. */
export function shortId(id: string): string {
  return id.startsWith('tok-') || id.length <= 4 ? id : `${id.slice(0, 4)}…`;
}
