import type { JsonObjectProblem } from '../../simulation/scenario/json-object-text.ts';
import { placeIn } from '../../simulation/scenario/json-problem.ts';
import { formatBytes } from '../korean.ts';

/** What keeps a text from being a JSON object, in a sentence: where it breaks, and how. */
export function jsonProblemPhrase(
  text: string,
  { what, position }: JsonObjectProblem,
  largest: number,
): string {
  switch (what) {
    case 'too-large':
      return `${placeWord(text, position)}에서 ${formatBytes(largest)}를 넘어요.`;
    case 'not-text':
      return `${placeWord(text, position)}는 글자의 반쪽이라 UTF-8로 적을 수 없어요.`;
    case 'not-json':
      return position >= text.length
        ? 'JSON이 끝나기 전에 글이 끝나요.'
        : `${placeWord(text, position)}에서 JSON이 깨져요.`;
    case 'not-object':
      return 'JSON이지만 객체({ })가 아니에요.';
  }
}

/** Where a character stands: `12번째 글자`, or in a text of several lines `3번째 줄 5번째 글자`. */
export function placeWord(text: string, index: number): string {
  const { line, column } = placeIn(text, index);
  return text.includes('\n') ? `${line}번째 줄 ${column}번째 글자` : `${column}번째 글자`;
}
