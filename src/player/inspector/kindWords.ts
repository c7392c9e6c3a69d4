/** What kinds of things actors hold are called as headings, and by what a number of them is counted. */
const kinds: Readonly<Record<string, readonly [word: string, counter: string]>> = {
  session: ['세션', '개'],
  proxy: ['세션이 있는 곳', '개'],
  route: ['사용자를 보낼 서버', '개'],
  avoided: ['잠시 보내지 않는 서버', '대'],
  upstream: ['서버로 열어 둔 연결', '개'],
  cookie: ['쿠키', '개'],
  'dropped-cookie': ['버린 쿠키', '개'],
  'known-id': ['아는 세션 ID', '개'],
  token: ['토큰', '개'],
  'opaque-token': ['불투명 토큰', '개'],
  'signed-cookie': ['서명 쿠키', '개'],
  record: ['로그인 기록', '개'],
  key: ['키', '개'],
  account: ['계정', '개'],
};

/** The kinds whose things have a life to tell: sessions, what stands for one, and tokens. */
const LIVING: readonly string[] = [
  'session',
  'proxy',
  'cookie',
  'known-id',
  'token',
  'opaque-token',
  'signed-cookie',
  'record',
];

/** The Korean word of a kind of holding. */
export function kindWord(kind: string): string {
  return kinds[kind]?.[0] ?? kind;
}

/** How many of a kind: `12개`. */
export function kindCount(kind: string, count: string): string {
  return count + (kinds[kind]?.[1] ?? '개');
}

/** Whether things of this kind have a life to tell. */
export function isLiving(kind: string): boolean {
  return LIVING.includes(kind);
}
