/** The most steps that can be undone. */
const MOST = 100;

/** What can be undone and done again: each step is what to go back to. */
export class History<Step> {
  readonly #past: Step[] = [];
  #future: Step[] = [];
  #group = '';

  /** Keeps what is about to be left. Steps of one group in a row (a slider being dragged) are one; `''` groups nothing. */
  keep(step: Step, group: string): void {
    if (group === '' || group !== this.#group) {
      this.#past.push(step);
      if (this.#past.length > MOST) this.#past.shift();
    }
    this.#group = group;
    this.#future = [];
  }

  /**
   * Goes one step back, or forth again.
   * @param leaving makes, of the step gone to, the one that leads back here
   * @returns the step to go to; undefined where there is none
   */
  travel(direction: 'undo' | 'redo', leaving: (to: Step) => Step): Step | undefined {
    const [from, to] = direction === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const step = from.pop();
    if (step === undefined) return undefined;
    to.push(leaving(step));
    this.#group = '';
    return step;
  }

  /** Whether there is a step to undo, or one to do again. */
  get undoable(): { readonly undo: boolean; readonly redo: boolean } {
    return { undo: this.#past.length > 0, redo: this.#future.length > 0 };
  }
}
