import { partsAsText, partsIn } from '../progress/progress.ts';
import { quizKey } from '../progress/tasks.ts';
import { recall, remember } from './memory.ts';

/** Answers a chosen choice with its reason, and remembers which questions were answered; the reasons stand in the page. */
class BookQuiz extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement && answer(event.target)) this.#keep(event.target);
    });
    // A new choice takes the old answer away: it spoke of another one.
    this.addEventListener('change', (event) => {
      const line = (event.target as Element).closest('form')?.querySelector('.answer');
      if (line) line.textContent = '';
    });
  }

  #keep(form: HTMLFormElement): void {
    const key = quizKey(this.dataset['quiz'] ?? '');
    const answered = partsIn(recall(key)).add([...this.querySelectorAll('form')].indexOf(form));
    remember(key, partsAsText(answered));
  }
}

/** Says why the chosen answer is right or wrong; false where none was chosen. */
function answer(form: HTMLFormElement): boolean {
  const line = form.querySelector<HTMLElement>('.answer');
  if (!line) return false;
  const chosen = form.querySelector<HTMLInputElement>('input:checked');
  const reason = chosen && form.querySelectorAll<HTMLElement>('.reasons > li')[Number(chosen.value)];
  if (!reason) {
    delete line.dataset['correct'];
    line.textContent = '답을 하나 고른 다음 확인해 주세요.';
    return false;
  }
  const correct = reason.dataset['correct'] === 'true';
  line.dataset['correct'] = String(correct);
  line.textContent = `${correct ? '맞아요.' : '아니에요.'} ${reason.querySelector('.reason')?.textContent ?? ''}`;
  return true;
}

if (!customElements.get('book-quiz')) customElements.define('book-quiz', BookQuiz);
