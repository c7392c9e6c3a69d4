/**
 * Opens a term's definition on hover and on keyboard focus, and keeps it while the pointer or the focus is in it. The tap,
 * Enter and Escape are the browser's own popover, so this only adds what the popover attribute lacks.
 */
class BookTerm extends HTMLElement {
  #closing: ReturnType<typeof setTimeout> | undefined;
  /** Closing gives the focus back to the word: that focus must not open it again. */
  #isReturning = false;

  connectedCallback(): void {
    const word = this.querySelector<HTMLButtonElement>('button');
    const definition = this.querySelector<HTMLElement>('[popover]');
    if (!word || !definition || typeof definition.showPopover !== 'function') return;
    const open = () => {
      clearTimeout(this.#closing);
      if (!definition.matches(':popover-open')) definition.showPopover({ source: word });
    };
    const close = () => {
      if (definition.matches(':popover-open')) definition.hidePopover();
    };
    this.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') open();
    });
    // A short grace lets the pointer travel from the word into the definition.
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') this.#closing = setTimeout(close, 160);
    });
    word.addEventListener('focus', () => {
      if (word.matches(':focus-visible') && !this.#isReturning) open();
      this.#isReturning = false;
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) close();
    });
    definition.addEventListener('beforetoggle', ({ newState }) => {
      this.#isReturning = newState === 'closed' && definition.contains(document.activeElement);
    });
    // With a mouse it is open already: a click must not close what hovering opened.
    word.addEventListener('click', (event) => {
      if ((event as PointerEvent).pointerType === 'mouse') {
        event.preventDefault();
        open();
      }
    });
  }
}

if (!customElements.get('book-term')) customElements.define('book-term', BookTerm);
