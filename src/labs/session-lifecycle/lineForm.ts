import { formatBytes } from '../../player/korean.ts';
import type { HttpLine } from '../../player/inspector/httpForm.ts';
import type { Carried } from '../../player/LabView.ts';
import { shortId } from '../../player/words/ids.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { factsOf } from '../../simulation/trace/actors.ts';
import { decisionsOf } from '../../simulation/trace/causes.ts';
import { messageAt } from '../../simulation/trace/messages.ts';

/** A run of one character longer than this is a filling: nobody reads it. */
const FILLING = /(\w)\1{31,}/gu;

/** A cookie line with its filling counted instead of written out. */
function readable(line: string): string {
  return line.replace(FILLING, (text) => `${text.slice(0, 4)}…(${formatBytes(text.length)})`);
}

/** What a message carries: its Cookie line, each Set-Cookie line, what the sibling is to plant, an ID given away. */
export function carried(recording: Recording, row: number): Carried | undefined {
  const { type, credential, subject } = messageAt(recording, row);
  if (credential === '') return undefined;
  const name = {
    'http.request': 'Cookie',
    'http.response': 'Set-Cookie',
    'sibling.set': '심을 쿠키',
    'leak.session': '빼낸 쿠키',
  }[type];
  if (name === undefined) return undefined;
  const [first, ...rest] = credential
    .split('\n')
    .map((value): HttpLine => ({ name, value: readable(value), mark: 'session' }));
  if (first === undefined) return undefined;
  return { line: first, more: rest, word: subject === '' ? '쿠키' : `쿠키 ${shortId(readable(subject))}` };
}

/** Where a request goes and where it comes from, as far as browsers look at it. */
export function envelope(recording: Recording, row: number): readonly HttpLine[] {
  const { type, from, to, cause } = messageAt(recording, row);
  if (type !== 'http.request') return [];
  const line = (name: string, value: string): HttpLine => ({ name, value, mark: 'none' });
  const isLured = cause >= 0 && messageAt(recording, cause).type === 'lure.link' && from !== 'attacker';
  return [
    line('Host', to === 'sibling' ? 'blog.shop.example' : 'www.shop.example'),
    line('연결', to === 'attacker' ? '평문 HTTP. 길목의 공격자가 읽고 답할 수 있어요' : 'HTTPS'),
    ...(isLured ? [line('시작한 곳', 'evil.example(다른 사이트)의 링크')] : []),
    ...(isForged(recording, row) ? [line('주의', '사용자가 누르지 않은 쓰기예요')] : []),
  ];
}

/** Whether the server decided about a request that a page sent in the user's name. */
function isForged(recording: Recording, row: number): boolean {
  const { decisions, strings } = recording;
  return decisionsOf(recording, row).some(
    (decision) => factsOf(strings[decisions.facts[decision]!]!)['unseenForged'] !== undefined,
  );
}
