import { noticedBy } from '../../simulation/labs/jwt-validation/flaws.ts';
import { checkWord, checkWords } from './checkWords.ts';
import type { Outcome, Verdict } from './verdicts.ts';

/** A verdict in a word. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  accepted: '받아들임',
  refused: '거절',
  'wrongly-accepted': '오수락',
  'wrongly-refused': '오거부',
};

/** By which check a token was refused, or which ones that are off would have refused it; empty where it was rightly accepted. */
export function reasonWord({ kind, judged, verdict }: Outcome, leeway: number): string {
  if (verdict === 'accepted') return '';
  if (verdict !== 'wrongly-accepted') return `${checkWord(judged.check)} 검사`;
  const able = noticedBy(kind, leeway).map((check) => checkWords[check]);
  if (able.length === 0) return `오차 ${leeway}초 안`;
  return `꺼진 검사: ${able.join(', ')}`;
}
