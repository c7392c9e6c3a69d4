import type { PredictedAnswer } from '../run/verdict.ts';
import { recall, remember } from './memory.ts';

/** What a prediction asks, as Prediction.astro writes it. */
export interface PredictionData {
  /** Where the answer is remembered. */
  readonly key: string;
  readonly value: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly answers: readonly PredictedAnswer[];
  readonly percent: boolean;
  readonly unit: string;
}

/** Keeps the reader's answer in this browser and tells the page when it changes (`bookprediction`, bubbling). */
export class BookPrediction extends HTMLElement {
  get data(): PredictionData {
    return JSON.parse(this.dataset['prediction'] ?? '{}') as PredictionData;
  }

  /** Index of the chosen answer; -1 before the reader chose. */
  get chosen(): number {
    return Number(this.querySelector<HTMLInputElement>('input:checked')?.value ?? -1);
  }

  connectedCallback(): void {
    const kept = recall(this.data.key);
    const input =
      kept === undefined ? null : this.querySelector<HTMLInputElement>(`input[value="${CSS.escape(kept)}"]`);
    if (input) input.checked = true;
    this.#note();
    this.addEventListener('change', () => {
      remember(this.data.key, String(this.chosen));
      this.#note();
      this.dispatchEvent(new CustomEvent('bookprediction', { bubbles: true }));
    });
  }

  #note(): void {
    const note = this.querySelector('.note');
    const answer = this.data.answers[this.chosen];
    if (note && answer) note.textContent = `‘${answer.label}’에 걸었어요. 아래 실험이 답할 차례예요.`;
  }
}

if (!customElements.get('book-prediction')) customElements.define('book-prediction', BookPrediction);
