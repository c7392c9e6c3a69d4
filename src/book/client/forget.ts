import { forgetAll, onMemory, remembersAnything } from './memory.ts';

/** Forgets what was read, once asked twice; hidden while there is nothing to forget. */
class BookForget extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    onMemory(() => (this.hidden = !remembersAnything()));
    this.querySelector(':scope > button')?.addEventListener('click', () => dialog?.showModal());
    dialog?.addEventListener('close', () => {
      if (dialog.returnValue !== 'forget') return;
      forgetAll();
      // What stands answered on this page goes as well.
      location.reload();
    });
  }
}

if (!customElements.get('book-forget')) customElements.define('book-forget', BookForget);
