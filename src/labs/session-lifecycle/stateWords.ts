import type { StateWords } from '../../player/words/stateWords.ts';

/** The words of this lab's machines. */
export const stateWords: StateWords = {
  'cookie-browser': {
    states: {
      signedOut: '로그인 안 함',
      opening: '로그인 화면을 여는 중',
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
      'lure.link': '공격자의 링크를 누름',
    },
    guards: {
      isServed: '성공이면',
      isUnknown: '401이면',
      inTime: '시간이 남았으면',
      hasWaiting: '남았으면',
    },
  },
  'shop-server': {
    states: { serving: '요청을 받는 중' },
    events: { 'guess.batch': '추측이 몰려옴' },
  },
  sibling: {
    states: { taken: '공격자에게 넘어감' },
    events: { 'sibling.set': '심을 쿠키를 받음' },
  },
  attacker: {
    states: { lurking: '노리는 중' },
    events: {
      'attack.order': '공격을 시작함',
      'attack.probe': '아는 ID로 두드림',
      'attack.guess': '추측할 때가 됨',
      'leak.session': '빼낸 ID가 옴',
      'guess.result': '추측의 답이 옴',
    },
  },
};
