import { actorWord } from '../../player/actorWords.ts';
import { withParticle } from '../../player/korean.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { type Message, messageAt } from '../../simulation/trace/messages.ts';
import { operationWord, shortId } from './words.ts';

/** What services tell each other about sessions, by message type. */
const replication: Readonly<Record<string, string>> = {
  'session.created': '세션을 만들었다는 알림',
  'session.delta': '바뀐 내용',
  'session.accessed': '주 서버가 바뀌었다는 알림',
  'session.backup': '백업할 사본',
  'session.proxy': '세션이 있는 곳 알림',
  'session.retrieve': '세션을 달라는 요청',
  'session.copy': '세션 사본',
  'session.state-request': '놓친 세션을 달라는 요청',
  'session.state': '그동안의 세션들',
  'replication.ack': '받았다는 확인',
  'service.ready': '요청을 받을 수 있다는 알림',
};

/** The short name of a message. */
export function messageWord(recording: Recording, row: number): string {
  return wordOf(messageAt(recording, row));
}

function wordOf({ type, method, path, status }: Message): string {
  if (type === 'http.request') return `${method} ${path}`;
  if (type === 'http.response') return `${operationWord(method, path)} 응답 ${status}`;
  if (type === 'store.command') return `저장소 명령 ${method}`;
  if (type === 'store.reply') return `${method}의 답`;
  if (type === 'connection.lost') return '연결이 끊겼다는 신호';
  return replication[type] ?? type;
}

/** A message that was just sent, in a sentence; `to` may name many receivers of the same. */
export function sentSentence(message: Message, to = actorWord(message.to)): string {
  const from = withParticle(actorWord(message.from), '이가');
  const { type, method, path, status, credential, subject } = message;
  if (type === 'http.request') {
    const carrying =
      credential === ''
        ? ''
        : credential.startsWith('tok-')
          ? ` 토큰 ${withParticle(credential, '을를')} 싣고`
          : ` 쿠키 ${withParticle(shortId(credential), '을를')} 싣고`;
    return `${from}${carrying} ${to}에 ${operationWord(method, path)} 요청을 보냈어요.`;
  }
  if (type === 'http.response') return `${from} ${to}에게 ${withParticle(String(status), '으로')} 답했어요.`;
  if (type === 'store.command') return `${from} 저장소에 ${withParticle(method, '을를')} 보냈어요.`;
  if (type === 'store.reply') return `${from} ${to}에 답했어요.`;
  if (type === 'connection.lost') return `${to}의 요청을 받을 곳이 꺼져서 연결이 끊겼어요.`;
  const about = subject === '' ? '' : `세션 ${shortId(subject)}의 `;
  return `${from} ${to}에 ${about}${withParticle(wordOf(message), '을를')} 보냈어요.`;
}

/** A message that just arrived, in a sentence. */
export function arrivedSentence(message: Message): string {
  const to = withParticle(actorWord(message.to), '이가');
  return `${to} ${withParticle(wordOf(message), '을를')} 받았어요.`;
}

/** A message that was just lost, in a sentence. */
export function lostSentence(message: Message): string {
  const way = `${withParticle(actorWord(message.from), '이가')} ${actorWord(message.to)}에 보낸 ${withParticle(wordOf(message), '이가')}`;
  return message.lostWhy === 'link-cut'
    ? `${way} 끊긴 연결에서 사라졌어요.`
    : `${way} 꺼진 곳에 닿아 사라졌어요.`;
}
