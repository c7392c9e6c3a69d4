import { TIMES } from './claimWords.ts';
import { relativeWord, timeWord } from './timeWord.ts';

/** A member's meaning, after the date in Korea that a time stands for; `now` in Unix seconds. */
export function memberSentence(name: string, value: unknown, meaning: string, now: number): string {
  const time =
    TIMES.has(name) && typeof value === 'number'
      ? `${timeWord(value)} (한국 시각, ${relativeWord(value, now)}). `
      : '';
  return `${name}: ${time}${meaning}`;
}
