/** Shows a place in a box, UTF-16 code units. */
export type ShowPlace = (at: number, length: number) => void;

const boxes = new Map<string, ShowPlace>();

/** A box says how a place in it is shown. Returns how to take that back. */
export function announceBox(id: string, show: ShowPlace): () => void {
  boxes.set(id, show);
  return () => boxes.delete(id);
}

/** Picks out a place in the box of that id, whatever the box is made of. */
export function selectIn(id: string, at: number, length: number): void {
  boxes.get(id)?.(at, length);
}
