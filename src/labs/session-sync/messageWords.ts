import { serviceMessageWords } from '../../player/words/serviceWords.ts';

/** What session-sync's messages are called, by type: what services tell each other about sessions, and the store's. */
export const messageWords: Readonly<Record<string, string>> = {
  ...serviceMessageWords,
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
};
