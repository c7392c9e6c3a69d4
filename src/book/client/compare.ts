import { formatNumber } from '../run/format.ts';
import { evaluate, type RunNumbers } from '../run/numbers.ts';
import { judge } from '../run/verdict.ts';
import { BookPrediction } from './prediction.ts';
import { latestRun, onRun } from './runs.ts';

/** Says whose run the numbers are, and sets the reader's prediction beside what their run counted. */
class BookCompare extends HTMLElement {
  connectedCallback(): void {
    const { figure = '', awaited = '' } = this.dataset;
    onRun(figure, awaited, (run) => this.#show(run));
    document.addEventListener('bookprediction', () => {
      const run = latestRun(figure, awaited);
      if (run) this.#verdict(run);
    });
  }

  #show(run: RunNumbers): void {
    const whose = this.querySelector('.whose');
    const quoted = JSON.parse(this.dataset['scenario'] ?? '{}') as RunNumbers['scenario'];
    const same = Object.keys(quoted).every((name) => name === 'fault' || quoted[name] === run.scenario[name]);
    if (whose)
      whose.textContent = same
        ? '방금 내가 돌린 실행의 숫자예요.'
        : '조건을 바꾸어 방금 내가 돌린 실행의 숫자예요.';
    this.#verdict(run);
  }

  #verdict(run: RunNumbers): void {
    const prediction = document.getElementById(`prediction-${this.dataset['prediction'] ?? ''}`);
    const line = this.querySelector<HTMLElement>('.verdict');
    if (!line || !(prediction instanceof BookPrediction)) return;
    const { answers, asked, value, percent, unit } = prediction.data;
    const chosen = answers[prediction.chosen];
    if (chosen === undefined) return;
    const measured = evaluate(value, run);
    const verdict = judge(answers, prediction.chosen, measured, asked, run.scenario);
    const beside = `내 예측 ${chosen.label} · 센 값 ${formatNumber(measured, { percent, unit })}`;
    line.dataset['verdict'] = verdict;
    line.textContent = {
      right: `${beside}. 예측이 맞았어요.`,
      wrong: `${beside}. 예측과 달라요.`,
      elsewhere: `내 예측 ${chosen.label}. 지금 실행은 예측할 때와 조건이 달라서 바로 견줄 수 없어요. 조건을 되돌리고 다시 돌려 보세요.`,
      'nothing-counted': `내 예측 ${chosen.label}. 이번 실행에는 아직 셀 것이 없었어요.`,
    }[verdict];
  }
}

if (!customElements.get('book-compare')) customElements.define('book-compare', BookCompare);
