import { OTHER_SERVICE } from '../../simulation/labs/jwt-validation/claims.ts';

/** One thing to change in a token with a press: in which of its parts, and which members; undefined takes one out. */
export interface QuickEdit {
  readonly word: string;
  readonly part: 'header' | 'payload';
  readonly members: Readonly<Record<string, unknown>>;
}

/** What readers try first; `at` is when the service gets the token, Unix seconds. */
export function quickEdits(at: number): readonly QuickEdit[] {
  return [
    { word: 'role을 ADMIN으로', part: 'payload', members: { role: 'ADMIN' } },
    { word: 'sub를 user-2로', part: 'payload', members: { sub: 'user-2' } },
    { word: '59초 전에 만료', part: 'payload', members: { exp: at - 59 } },
    { word: '61초 전에 만료', part: 'payload', members: { exp: at - 61 } },
    { word: 'exp 지우기', part: 'payload', members: { exp: undefined } },
    { word: 'aud를 남의 서비스로', part: 'payload', members: { aud: OTHER_SERVICE } },
    { word: 'alg를 none으로', part: 'header', members: { alg: 'none' } },
    { word: 'alg를 HS256으로', part: 'header', members: { alg: 'HS256' } },
  ];
}
