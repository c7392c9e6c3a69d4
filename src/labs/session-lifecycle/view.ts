import { formatNumber } from '../../player/korean.ts';
import type { LabView, Parameters } from '../../player/LabView.ts';
import { cartActions, cartOperations } from '../../player/words/serviceWords.ts';
import { metricAt, type Metrics } from '../../simulation/lab.ts';
import { sentenceOf } from '../sentences.ts';
import { faultHeading, faultOffers, faultWords } from './attackWords.ts';
import { decisionSentence } from './decisionWords.ts';
import { fieldWords } from './fieldWords.ts';
import { holdingWord } from './holdingWord.ts';
import { holdsNothing } from './holdsNothing.ts';
import { carried, envelope } from './lineForm.ts';
import { metricWords } from './metricWords.ts';
import { stateWords } from './stateWords.ts';

/** Session-lifecycle, chapter 3's 쿠키 설정판과 공격자, as the player shows it. */
export const view: LabView = {
  id: 'session-lifecycle',
  lookFor: [
    '아무것도 켜지 않은 채 ‘서브도메인으로 세션 ID 심기’를 눌러 보세요. 공격자가 받은 ID로 피해자가 로그인하고, 공격자는 같은 ID로 들어와요.',
    '재발급을 켜고 다시 보세요. 계정은 지키지만, 심긴 쿠키가 먼저 실려서 피해자는 로그인이 자꾸 풀려요. __Host-와 Secure까지 켜면 그 쿠키가 아예 버려져요.',
    '‘링크로 세션 ID 심기’는 스크립트로 쿠키를 읽기도 해요. HttpOnly를 켜고 끄며 견주어 보세요.',
    '__Host-만 켜고 Secure를 꺼 보세요. 브라우저가 서버의 쿠키를 버려서 서버가 아무도 알아보지 못해요.',
    '엔트로피를 16비트로 낮추면 공격자가 금세 남의 세션을 맞혀요.',
  ],
  fields: fieldWords,
  metrics: metricWords,
  faultOffers,
  faultTarget: 'browser',
  faultHeading,
  faultWords,
  actionWords: cartActions,
  stateWords,
  counted: {
    service: [{ kind: 'session', word: '사용자 세션' }],
    attacker: [{ kind: 'known-id', word: '아는 ID' }],
  },
  loggedInBy: ['cookie'],
  issueSentence: sentenceOf,
  messageWords: {
    'lure.link': '링크',
    'leak.session': '빼낸 세션 ID',
    'sibling.set': '심을 쿠키',
    'guess.batch': '세션 ID 추측 {method}번',
    'guess.result': '추측의 답',
  },
  operations: {
    ...cartOperations,
    'GET /login': '로그인 화면',
    'GET /search': '검색 화면',
    'GET /': '첫 화면',
  },
  carried,
  decisionSentence,
  envelope,
  holdingWord,
  holdsNothing,
  fieldFacts: () => ({}),
  note,
  summary,
};

/** What these settings come to, the gravest first. */
function note({ reissue, hostPrefix, secure, domain, sameSite }: Parameters): string {
  if (hostPrefix === 'on' && secure === 'off')
    return '__Host- 쿠키는 Secure가 있고 Path=/이며 Domain이 없을 때만 저장돼요. 지금은 Secure가 없어서 브라우저가 서버의 쿠키를 버려요.';
  if (hostPrefix === 'on' && domain === 'on')
    return '__Host- 쿠키는 Secure가 있고 Path=/이며 Domain이 없을 때만 저장돼요. 지금은 Domain이 있어서 브라우저가 서버의 쿠키를 버려요.';
  if (sameSite === 'none' && secure === 'off')
    return 'SameSite=None은 Secure와 함께일 때만 저장돼요. 지금은 브라우저가 서버의 쿠키를 버려요.';
  const premise =
    '이름이 같은 쿠키가 여럿 오면 서버가 첫 번째 것을 쓴다고 봤어요. 브라우저는 Path가 긴 쿠키를 먼저 실어요.';
  if (reissue === 'off')
    return `로그인해도 ID가 바뀌지 않아요. Spring Security의 기본값은 로그인할 때 ID를 바꾸는 changeSessionId예요. ${premise}`;
  if (sameSite === 'unset')
    return `SameSite를 적지 않은 쿠키는 표준 초안대로 Lax처럼 다룬다고 봤어요. 만든 지 2분 안에는 최상위 POST에도 싣는 브라우저가 있지만, 여기서는 싣지 않는다고 봤어요. ${premise}`;
  return premise;
}

function summary(parameters: Parameters, metrics: Metrics): string {
  const count = (path: string) => formatNumber(metricAt(metrics, path) ?? 0);
  const set = ['reissue', 'hostPrefix', 'secure', 'httpOnly']
    .filter((key) => parameters[key] === 'on')
    .map(
      (key) => ({ reissue: '재발급', hostPrefix: '__Host-', secure: 'Secure', httpOnly: 'HttpOnly' })[key],
    );
  return `사용자 ${parameters['users']}명, 켠 것: ${set.length === 0 ? '없음' : set.join(', ')}. 계정을 빼앗긴 사람 ${count('takenOver')}명, 공격자 계정에서 한 일 ${count('strangers')}번, 못 알아본 요청 ${count('unrecognised')}번.`;
}
