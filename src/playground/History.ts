/** Edits of one place closer together than this are one step of undo, ms. */
const ONE_STEP = 1000;

/** Undo and redo of a whole document. Typing in one place goes back in one step. */
export class History<Doc> {
  #past: Doc[] = [];
  #future: Doc[] = [];
  #place = '';
  #editedAt = -Infinity;

  /** Remembers what was there before an edit of this place at this time, ms. An edit of no place is a step of its own. */
  remember(before: Doc, place: string, now: number): void {
    const goesOn =
      place !== '' && place === this.#place && now - this.#editedAt < ONE_STEP && this.#past.length > 0;
    if (!goesOn) this.#past.push(before);
    this.#place = place;
    this.#editedAt = now;
    this.#future = [];
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** What was there before; undefined where nothing was. */
  undo(present: Doc): Doc | undefined {
    return this.#step(this.#past, this.#future, present);
  }

  /** What an undo took back; undefined where it took nothing. */
  redo(present: Doc): Doc | undefined {
    return this.#step(this.#future, this.#past, present);
  }

  #step(from: Doc[], to: Doc[], present: Doc): Doc | undefined {
    const found = from.pop();
    if (found === undefined) return undefined;
    to.push(present);
    this.#place = '';
    return found;
  }
}
