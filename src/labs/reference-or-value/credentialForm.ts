import type { Carried } from '../../player/LabView.ts';
import { shortId } from '../../player/words/ids.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { messageAt } from '../../simulation/trace/messages.ts';

/** What kind of thing a value is, by its form alone, as the recording names it. */
export type ValueForm = 'spring' | 'tomcat' | 'opaque' | 'jwt' | 'signed-cookie';

/** Opaque tokens are the only ones this long that are not named `tok-n`. */
const OPAQUE_LENGTH = 128;

/** The form of a credential; `tokens` are the recording's. */
export function formOf(credential: string, tokens: Recording['tokens']): ValueForm {
  const value = tokens[credential];
  if (value !== undefined) return value.includes(':') ? 'signed-cookie' : 'jwt';
  if (credential.length === OPAQUE_LENGTH) return 'opaque';
  return /^[0-9A-F]+$/.test(credential) ? 'tomcat' : 'spring';
}

const cookieNames: Partial<Record<ValueForm, string>> = {
  spring: 'SESSION',
  tomcat: 'JSESSIONID',
  'signed-cookie': 'sessionid',
};

const words: Readonly<Record<ValueForm, string>> = {
  spring: '세션 ID',
  tomcat: '세션 ID',
  opaque: '불투명 토큰',
  jwt: 'JWT',
  'signed-cookie': '서명 쿠키',
};

/** What a message carries, as the line of a header that it travels in, or as what a question is about. */
export function carried(recording: Recording, row: number): Carried | undefined {
  const { type, credential, subject } = messageAt(recording, row);
  if (credential === '') {
    if (subject === '' || type.startsWith('http.')) return undefined;
    return { line: { name: '찾는 것', value: subject, mark: 'session' }, word: '' };
  }
  const form = formOf(credential, recording.tokens);
  const value = recording.tokens[credential] ?? credential;
  const mark = form === 'jwt' || form === 'signed-cookie' ? 'token' : 'session';
  const cookie = cookieNames[form];
  const line = {
    'http.request':
      cookie === undefined
        ? { name: 'Authorization', value: `Bearer ${value}` }
        : { name: 'Cookie', value: `${cookie}=${value}` },
    'http.response':
      cookie === undefined
        ? { name: '토큰', value }
        : { name: 'Set-Cookie', value: `${cookie}=${value}; Path=/; HttpOnly` },
  }[type] ?? { name: '토큰', value };
  return { line: { ...line, mark }, word: `${words[form]} ${shortId(credential)}` };
}
