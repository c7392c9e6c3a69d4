import { browserWords, type StateWords } from '../../player/words/stateWords.ts';

/** The words of this lab's machines. */
export const stateWords: StateWords = {
  'cookie-browser': {
    states: { ...browserWords.states, opening: '로그인 화면을 여는 중' },
    events: { ...browserWords.events, 'lure.link': '공격자의 링크를 누름' },
    guards: browserWords.guards,
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
