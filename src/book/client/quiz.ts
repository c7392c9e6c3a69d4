/** Answers a chosen choice with its reason; the reasons themselves stand in the page. */
class BookQuiz extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) answer(event.target);
    });
    // A new choice takes the old answer away: it spoke of another one.
    this.addEventListener('change', (event) => {
      const line = (event.target as Element).closest('form')?.querySelector('.answer');
      if (line) line.textContent = '';
    });
  }
}

function answer(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('.answer');
  if (!line) return;
  const chosen = form.querySelector<HTMLInputElement>('input:checked');
  const reason = chosen && form.querySelectorAll<HTMLElement>('.reasons > li')[Number(chosen.value)];
  if (!reason) {
    delete line.dataset['correct'];
    line.textContent = '답을 하나 고른 다음 확인해 주세요.';
    return;
  }
  const correct = reason.dataset['correct'] === 'true';
  line.dataset['correct'] = String(correct);
  line.textContent = `${correct ? '맞아요.' : '아니에요.'} ${reason.querySelector('.reason')?.textContent ?? ''}`;
}

if (!customElements.get('book-quiz')) customElements.define('book-quiz', BookQuiz);
