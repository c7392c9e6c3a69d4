/**
 * Takes the example's verdict off the page that the build rendered: an address asks for another document, and until that one is
 * judged nobody may read, by eye or by program, what belongs to the example.
 */
export function forgetSample(element: HTMLElement): void {
  const output = element.querySelector<HTMLElement>('#verdict');
  if (output) {
    delete output.dataset['verdict'];
    delete output.dataset['code'];
    output.className = 'pg-output';
    output.textContent = '주소에 담긴 토큰을 확인하고 있어요.';
  }
  for (const check of element.querySelectorAll<HTMLElement>('[data-check]')) {
    delete check.dataset['result'];
    delete check.dataset['code'];
  }
}
