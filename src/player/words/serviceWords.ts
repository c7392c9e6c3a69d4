/** What is said to and by a session store and a service that starts, by message type: the same in every lab that has them. */
export const serviceMessageWords: Readonly<Record<string, string>> = {
  'service.ready': '요청을 받을 수 있다는 알림',
  'store.command': '{method} 명령',
  'store.reply': '{method}의 답',
};

/** What the request lines of the users' browsers mean to them. */
export const cartOperations: Readonly<Record<string, string>> = {
  'POST /login': '로그인',
  'GET /cart': '읽기',
  'POST /cart': '쓰기',
};

/** What the users of these browsers can be made to do. */
export const cartActions: Readonly<Record<string, string>> = { read: '읽기', write: '쓰기' };
