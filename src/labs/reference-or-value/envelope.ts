import type { HttpLine } from '../../player/inspector/httpForm.ts';
import { formatBytes } from '../../player/korean.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { contentWords, isExposed, textIn } from './content.ts';

/** What can be read of what a message carries, without any key, and how long it is. */
export function envelope(recording: Recording, row: number): readonly HttpLine[] {
  const { credential } = messageAt(recording, row);
  if (credential === '') return [];
  const line = (name: string, value: string): HttpLine => ({ name, value, mark: 'none' });
  const value = recording.tokens[credential];
  const length = line('값의 길이', formatBytes((value ?? credential).length));
  if (value === undefined) return [length, line('누구나 읽을 수 있는 내용', '없음. 가리키기만 해요')];
  const text = textIn(value);
  const words = contentWords(text);
  return [
    length,
    line('누구나 읽을 수 있는 내용', words === '' ? '글자가 바뀌어 읽을 수 없어요' : words),
    ...(isExposed(text) ? [line('주의', '주민등록번호가 그대로 보여요. Base64URL은 암호화가 아니에요')] : []),
  ];
}
