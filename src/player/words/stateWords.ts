/** What the states, events and conditions of one machine are called. A name that has no word is shown as it is. */
export interface MachineWords {
  /** by path: `signedIn.waiting` */
  readonly states?: Readonly<Record<string, string>>;
  /** by event, as the definition writes it: `http.response`, `session.*` */
  readonly events?: Readonly<Record<string, string>>;
  /** conditions: they follow the event, `답이 옴 · 성공` */
  readonly guards?: Readonly<Record<string, string>>;
}

/** Words by machine id. */
export type StateWords = Readonly<Record<string, MachineWords>>;

/** Events that mean the same in every machine. */
const events: Readonly<Record<string, string>> = {
  'connection.lost': '연결이 끊김',
  'http.request': '요청이 옴',
  'http.response': '답이 옴',
  done: '안의 일이 끝남',
  kill: '꺼짐',
  start: '켜짐',
};

/** The words of a user's browser; a lab with a browser of its own adds to them. */
export const browserWords: Required<MachineWords> = {
  states: {
    signedOut: '로그인 안 함',
    signingIn: '로그인하는 중',
    signedIn: '로그인함',
    'signedIn.idle': '쉬는 중',
    'signedIn.waiting': '답을 기다리는 중',
    returning: '로그인이 풀림',
  },
  events: {
    'user.click': '클릭',
    'user.act': '독자가 시킨 일',
    'user.next': '밀린 클릭',
    'user.tamper': '가진 것을 고침',
  },
  guards: {
    isServed: '성공이면',
    isUnknown: '401이면',
    isMine: '내 것이면',
    inTime: '시간이 남았으면',
    hasWaiting: '남았으면',
  },
};

const common: StateWords = {
  browser: browserWords,
  'load-balancer': {
    states: { forwarding: '요청을 나눠 주는 중' },
    events: {
      'upstream.timeout': '서버의 답이 늦음',
      'service.ready': '서버가 준비됨',
      'connections.*': '서버로 가는 연결이 바뀜',
    },
    guards: { isAwaited: '기다리던 것이면' },
  },
  service: {
    states: {
      starting: '켜지는 중',
      joining: '다른 서버에 물어보는 중',
      idle: '쉬는 중',
      working: '일하는 중',
    },
    events: {
      'session.*': '세션 메시지가 옴',
      'replication.ack': '복제가 확인됨',
      'store.reply': '저장소가 답함',
      'done.*': '계산이 끝남',
      'done.joined': '다 물어봄',
      'member.left': '서버가 빠짐',
      'member.joined': '서버가 들어옴',
    },
    guards: {
      mustAsk: '물어볼 것이 있으면',
      isNew: '새로 켜졌으면',
      hasOpenRequests: '답할 요청이 있으면',
      hasNone: '답할 요청이 없으면',
    },
  },
  'checking-service': {
    states: { idle: '쉬는 중', working: '일하는 중' },
    events: {
      'store.reply': '저장소가 답함',
      'issuer.reply': '발급자가 답함',
      'config.*': '운영자가 설정을 바꿈',
      'done.*': '계산이 끝남',
    },
    guards: { hasOpenRequests: '답할 요청이 있으면', hasNone: '답할 요청이 없으면' },
  },
  'token-bearer': {
    states: { idle: '쉬는 중', waiting: '답을 기다리는 중' },
    events: {
      'bearer.due': '토큰을 내밀 때가 됨',
      'bearer.show': '독자가 시킨 일',
      'done.made': '토큰이 마련됨',
    },
    guards: { isWaiting: '기다리는 답이 있으면', isDone: '답을 다 받았으면' },
  },
  issuer: {
    states: { idle: '쉬는 중', working: '일하는 중' },
    events: {
      'issuer.issue': '발급해 달라는 요청이 옴',
      'issuer.introspect': '토큰을 물어 옴',
      'store.reply': '저장소가 답함',
      'config.*': '운영자가 설정을 바꿈',
      'done.*': '서명이 끝남',
    },
    guards: { hasOpenRequests: '답할 요청이 있으면', hasNone: '답할 요청이 없으면' },
  },
  'session-store': {
    states: { ready: '명령을 기다리는 중' },
    events: { 'store.command': '명령이 옴', 'store.edited': '내용을 고침' },
  },
};

/** The words of one machine: a lab's own before the ones that all labs share. */
export function machineWords(machine: string, own: StateWords = {}): Required<MachineWords> {
  const [shared, labs] = [common[machine], own[machine]];
  return {
    states: { ...shared?.states, ...labs?.states },
    events: { ...events, ...shared?.events, ...labs?.events },
    guards: { ...shared?.guards, ...labs?.guards },
  };
}
