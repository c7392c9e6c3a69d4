import { type Stop, whereToGoOn } from '../progress/progress.ts';
import { onMemory, recall } from './memory.ts';

/** The way back to where the reader stopped; hidden while there is nothing to resume. */
class BookResume extends HTMLElement {
  connectedCallback(): void {
    const stops = JSON.parse(this.dataset['stops'] ?? '[]') as Stop[];
    const link = this.querySelector('a');
    onMemory(() => {
      const target = whereToGoOn(stops, recall);
      this.hidden = target === undefined;
      if (!link || !target) return;
      link.href = target.href;
      link.textContent = `이어 읽기: ${target.name}`;
    });
  }
}

if (!customElements.get('book-resume')) customElements.define('book-resume', BookResume);
