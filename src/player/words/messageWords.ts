import { type Message, messageAt } from '../../simulation/trace/messages.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorWord } from '../actorWords.ts';
import { formatNumber, withParticle } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import { shortId } from './ids.ts';

/** What the kernel's own messages are called. */
const common: Readonly<Record<string, string>> = { 'connection.lost': '연결이 끊겼다는 신호' };

/** The short name of the message in row `row`: `GET /cart`, `읽기 응답 200`, `바뀐 내용`. */
export function messageWord(view: LabView, recording: Recording, row: number): string {
  return wordOf(view, messageAt(recording, row));
}

function wordOf(view: LabView, { type, method, path, status }: Message): string {
  if (type === 'http.request') return `${method} ${path}`;
  if (type === 'http.response') return `${operationWord(view, method, path)} 응답 ${status}`;
  const word = view.messageWords[type] ?? common[type] ?? type;
  // A number is told as one; all else is a command's name.
  const told = /^\d+$/.test(method) ? formatNumber(Number(method)) : method;
  return word.includes('{method}') ? word.replace('{method}', told) : word;
}

/** What a request line means to the user: `읽기`. */
export function operationWord(view: LabView, method: string, path: string): string {
  return view.operations[`${method} ${path}`] ?? `${method} ${path}`;
}

/** That a message was sent, in a sentence; `to` may name many receivers of the same. */
export function sentSentence(
  view: LabView,
  recording: Recording,
  row: number,
  to = actorWord(messageAt(recording, row).to),
): string {
  const message = messageAt(recording, row);
  const { type, method, path, status, credential, subject } = message;
  const from = withParticle(actorWord(message.from), '이가');
  if (type === 'http.request')
    return `${from}${carrying(credential, view.carried?.(recording, row)?.word)} ${toward(to)} ${operationWord(view, method, path)} 요청을 보냈어요.`;
  if (type === 'http.response') return `${from} ${to}에게 ${withParticle(String(status), '으로')} 답했어요.`;
  if (type === 'connection.lost') return `${to}의 요청을 받을 곳이 꺼져서 연결이 끊겼어요.`;
  const about = subject === '' || /^(?:store|issuer|leak)\./.test(type) ? '' : `세션 ${shortId(subject)}의 `;
  return `${from} ${toward(to)} ${about}${withParticle(wordOf(view, message), '을를')} 보냈어요.`;
}

/** Somebody is told something, and a machine gets it: `사용자 3에게`, `서버 2에`. */
function toward(word: string): string {
  return `${word}${/^(?:사용자|공격자)/u.test(word) ? '에게' : '에'}`;
}

/** ` 쿠키 7f3a…를 싣고`; empty where it carries nothing. */
function carrying(credential: string, word: string | undefined): string {
  if (credential === '') return '';
  if (word !== undefined && word !== '') return ` ${withParticle(word, '을를')} 싣고`;
  return credential.startsWith('tok-')
    ? ` 토큰 ${withParticle(credential, '을를')} 싣고`
    : ` 쿠키 ${withParticle(shortId(credential), '을를')} 싣고`;
}

/** That a message arrived, in a sentence. */
export function arrivedSentence(view: LabView, recording: Recording, row: number): string {
  const message = messageAt(recording, row);
  const to = withParticle(actorWord(message.to), '이가');
  return `${to} ${withParticle(wordOf(view, message), '을를')} 받았어요.`;
}

/** That a message got lost, and where, in a sentence. */
export function lostSentence(view: LabView, recording: Recording, row: number): string {
  const message = messageAt(recording, row);
  const way = `${withParticle(actorWord(message.from), '이가')} ${actorWord(message.to)}에 보낸 ${withParticle(wordOf(view, message), '이가')}`;
  return `${way} ${lossWord(recording, row)} 사라졌어요.`;
}

/** Where a lost message went: `끊긴 연결에서`. */
export function lossWord(recording: Recording, row: number): string {
  return messageAt(recording, row).lostWhy === 'link-cut' ? '끊긴 연결에서' : '꺼진 곳에 닿아';
}
