import type { Recording } from '../../simulation/kernel/recording.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { formatBytes } from '../korean.ts';
import type { LabView } from '../LabView.ts';

/** The reason phrases of RFC 9110 section 15, as far as the labs answer with them. */
const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  401: 'Unauthorized',
  403: 'Forbidden',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** A line of a message as it is written out; `mark` names the vocabulary's colour for its value. */
export interface HttpLine {
  readonly name: string;
  readonly value: string;
  readonly mark: 'session' | 'token' | 'none';
}

/** A message written out the way HTTP writes it, so that what it carries can be read: first line, then fields. */
export function httpForm(
  view: LabView,
  recording: Recording,
  row: number,
): { readonly start: string; readonly lines: readonly HttpLine[] } {
  const { type, method, path, status, credential, subject, bytes } = messageAt(recording, row);
  const lines: HttpLine[] = [];
  const token = recording.tokens[credential];
  const carried = view.carried?.(recording, row);
  if (carried !== undefined) lines.push(carried.line, ...(carried.more ?? []));
  else if (type === 'http.request') {
    if (token !== undefined || credential.startsWith('tok-')) {
      lines.push({ name: 'Authorization', value: `Bearer ${token ?? credential}`, mark: 'token' });
    } else if (credential !== '')
      lines.push({ name: 'Cookie', value: `SESSION=${credential}`, mark: 'session' });
  } else if (type === 'http.response' && credential !== '') {
    if (token !== undefined || credential.startsWith('tok-'))
      lines.push({ name: '토큰', value: token ?? credential, mark: 'token' });
    else
      lines.push({ name: 'Set-Cookie', value: `SESSION=${credential}; Path=/; HttpOnly`, mark: 'session' });
  }
  if (carried === undefined && !type.startsWith('http.') && subject !== '')
    lines.push({ name: '세션', value: subject, mark: 'session' });
  lines.push(...(view.envelope?.(recording, row) ?? []));
  lines.push({ name: '크기', value: formatBytes(bytes), mark: 'none' });
  const start =
    type === 'http.request'
      ? `${method} ${path} HTTP/1.1`
      : type === 'http.response'
        ? `HTTP/1.1 ${status} ${reasons[status] ?? ''}`.trimEnd()
        : `${type}${method === '' ? '' : ` ${method}`}${path === '' ? '' : ` ${path}`}`;
  return { start, lines };
}
