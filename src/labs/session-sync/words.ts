/** A session's id or a token's name as a reader can tell it from others: its first four characters. */
export function shortId(id: string): string {
  return id.startsWith('tok-') || id.length <= 4 ? id : `${id.slice(0, 4)}…`;
}

const operations: Readonly<Record<string, string>> = {
  'POST /login': '로그인',
  'GET /cart': '읽기',
  'POST /cart': '쓰기',
};

/** What a request line means to the user: `읽기`. */
export function operationWord(method: string, path: string): string {
  return operations[`${method} ${path}`] ?? `${method} ${path}`;
}
