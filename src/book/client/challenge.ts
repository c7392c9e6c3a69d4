import { challenges, type Challenge } from '../run/challenges.ts';
import type { RunNumbers } from '../run/numbers.ts';
import { partsAsText, partsIn } from '../progress/progress.ts';
import { challengeKey } from '../progress/tasks.ts';
import { recall, remember } from './memory.ts';
import { onRun } from './runs.ts';

/** Ticks off a challenge's steps as the reader's runs pass them, and remembers in this browser which were passed. */
class BookChallenge extends HTMLElement {
  readonly #runs: RunNumbers[] = [];

  connectedCallback(): void {
    const { challenge: id = '', figure = '' } = this.dataset;
    const challenge = challenges[id];
    if (!challenge) return;
    const before = partsIn(recall(challengeKey(id)));
    this.#tick(
      challenge,
      challenge.steps.map((_, index) => before.has(index)),
    );
    onRun(figure, '', (run) => {
      this.#runs.push(run);
      const passed = challenge.passed(this.#runs).map((now, index) => now || before.has(index));
      passed.forEach((now, index) => now && before.add(index));
      if (before.size > 0) remember(challengeKey(id), partsAsText(before));
      this.#tick(challenge, passed);
    });
  }

  #tick(challenge: Challenge, passed: readonly boolean[]): void {
    this.querySelectorAll<HTMLElement>('li').forEach((item, index) => {
      item.toggleAttribute('data-passed', passed[index] ?? false);
      const state = item.querySelector('.state');
      if (state) state.textContent = passed[index] ? '해냈어요' : '';
    });
    const all = passed.every(Boolean);
    this.toggleAttribute('data-done', all);
    const done = this.querySelector('.done');
    if (done) done.textContent = all ? challenge.done : '';
  }
}

if (!customElements.get('book-challenge')) customElements.define('book-challenge', BookChallenge);
