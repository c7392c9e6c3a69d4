/** One answer a reader could predict: what it says, and the number it stands for. */
export interface PredictedAnswer {
  readonly label: string;
  readonly value: number;
}

/**
 * How a prediction stands beside a run. `elsewhere` is a run under other conditions than the prediction asked about:
 * its number answers another question.
 */
export type Verdict = 'right' | 'wrong' | 'elsewhere' | 'nothing-counted';

/**
 * Judges a prediction by the reader's own run: right is the answer nearest to what was counted, so that a run by chance
 * (random routing, few users) still has one right answer.
 * @param asked the conditions the prediction asked about, by wire name
 */
export function judge(
  answers: readonly PredictedAnswer[],
  chosen: number,
  measured: number | undefined,
  asked: Readonly<Record<string, string>>,
  scenario: Readonly<Record<string, unknown>>,
): Verdict {
  if (Object.entries(asked).some(([name, value]) => String(scenario[name]) !== value)) return 'elsewhere';
  if (measured === undefined) return 'nothing-counted';
  const distance = (index: number) => Math.abs((answers[index]?.value ?? Infinity) - measured);
  const nearest = answers.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
  return chosen === nearest ? 'right' : 'wrong';
}
