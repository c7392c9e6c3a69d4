import { isFinished, progressOf } from '../progress/progress.ts';
import type { Task } from '../progress/tasks.ts';
import { onMemory, recall } from './memory.ts';

/** Shows beside a chapter's name how much of it was done; nothing where nothing was. */
class BookMark extends HTMLElement {
  connectedCallback(): void {
    const tasks = JSON.parse(this.dataset['tasks'] ?? '[]') as Task[];
    const count = this.querySelector('.count');
    const spoken = this.querySelector('.sr-only');
    onMemory(() => {
      const progress = progressOf(tasks, recall);
      const { done, all } = progress;
      const state = isFinished(progress) ? 'finished' : done > 0 ? 'begun' : 'none';
      this.dataset['state'] = state;
      if (count) count.textContent = state === 'begun' ? `${done}/${all}` : '';
      if (spoken)
        spoken.textContent = {
          none: '',
          begun: ` ${all}가지 가운데 ${done}가지를 했어요`,
          finished: ' 끝까지 읽었어요',
        }[state];
    });
  }
}

if (!customElements.get('book-mark')) customElements.define('book-mark', BookMark);
