import type { OwnJudged } from '../../simulation/labs/jwt-validation/read-verdicts.ts';
import { checkWord, checkWords, codeWord } from './checkWords.ts';
import type { Verdict } from './verdicts.ts';

/** Whether a reader's own token was rightly accepted or refused: the server that makes every check is right. */
export function ownVerdict({ accepted, noticedFully }: OwnJudged): Verdict {
  const isGood = noticedFully.length === 0;
  if (accepted) return isGood ? 'accepted' : 'wrongly-accepted';
  return isGood ? 'wrongly-refused' : 'refused';
}

/**
 * By which check a reader's own token was refused, or which ones that are off would have refused it; empty where it was
 * rightly accepted. `leeway` in seconds.
 */
export function ownReason(judged: OwnJudged, leeway: number): string {
  const verdict = ownVerdict(judged);
  if (verdict === 'accepted') return '';
  if (verdict !== 'wrongly-accepted') return `${checkWord(judged.check)} 검사`;
  const able = judged.noticedNow.map(({ by }) => checkWords[by]);
  return able.length === 0 ? `오차 ${leeway}초 안` : `꺼진 검사: ${able.join(', ')}`;
}

/** What a server that makes every check would do with it, and each reason to refuse it. */
export function fullWord({ noticedFully }: OwnJudged): string {
  if (noticedFully.length === 0) return '모든 검사를 켜고 오차를 60초 허용하면: 받아들임';
  const reasons = noticedFully.map(({ code }) => codeWord(code));
  return `모든 검사를 켜면: 거절. ${[...new Set(reasons)].join(' ')}`;
}
