import { formatNumber } from '../../player/korean.ts';
import type { LabView, Parameters } from '../../player/LabView.ts';
import { cartActions, cartOperations, serviceMessageWords } from '../../player/words/serviceWords.ts';
import { metricAt, type Metrics } from '../../simulation/lab.ts';
import { sentenceOf } from '../sentences.ts';
import { decisionSentence } from './decisionWords.ts';
import { envelope } from './envelope.ts';
import { faultOffers, faultWords } from './faultWords.ts';
import { fieldWords } from './fieldWords.ts';
import { holdingWord } from './holdingWords.ts';
import { holdsNothing } from './holdsNothing.ts';
import { metricWords } from './metricWords.ts';

/** Stateless-http, chapter 1's 기억을 지우는 로드밸런서, as the player shows it. */
export const view: LabView = {
  id: 'stateless-http',
  lookFor: [
    '싣는 것이 ‘없음’이면 로그인한 다음 요청부터 401이에요. 서버는 요청 하나만 보고는 누가 보냈는지 몰라요.',
    '‘연결만 유지’를 골라 보세요. 서버는 로그인한 연결로 온 요청을 그 사람의 것으로 봐요. 요청이 다른 서버로 가면 또 몰라요.',
    '그 상태에서 ‘연결 함께 쓰기’를 눌러 보세요. 로드밸런서가 한 연결로 여러 사람의 요청을 보내자마자 남의 장바구니가 열려요.',
    '장애는 그대로 두고 번호표나 증명서로 바꿔 보세요. 요청이 스스로 누구의 것인지 말하니 사고가 사라져요.',
  ],
  fields: fieldWords,
  metrics: metricWords,
  faultOffers,
  faultWords,
  actionWords: cartActions,
  counted: {
    service: [{ kind: 'session', word: '기억' }],
    store: [{ kind: 'session', word: '세션' }],
  },
  loggedInBy: ['cookie', 'token'],
  issueSentence: sentenceOf,
  messageWords: serviceMessageWords,
  operations: cartOperations,
  decisionSentence,
  envelope,
  holdingWord,
  holdsNothing,
  fieldFacts: () => ({}),
  note,
  summary,
};

/** What the standard says of this way, or what the numbers rest on. */
function note({ carries, sessionsIn }: Parameters): string {
  switch (carries) {
    case 'nothing':
      return 'HTTP의 요청은 하나만 떼어 놓고도 뜻이 통해야 해요. 누가 보냈는지도 요청이 말하지 않으면 서버는 알 수 없어요.';
    case 'connection':
      return 'RFC 9110 3.3절은 같은 연결로 온 두 요청을 같은 브라우저가 보낸 것으로 여기지 말라고(MUST NOT) 해요. 그 브라우저만 쓰는 보호된 연결일 때만 예외예요.';
    case 'session-id':
      return sessionsIn === 'store'
        ? '어느 서버든 번호표를 저장소에 물어보면 돼요. 대신 요청마다 저장소에 명령이 가요.'
        : '번호표가 가리키는 세션은 만든 서버의 메모리에만 있어요. 다른 서버로 간 요청은 누구의 것인지 몰라요.';
    default:
      return '어느 서버든 공개 키만 있으면 증명서를 혼자 검증해요. 대신 요청마다 번호표보다 훨씬 큰 줄을 실어요.';
  }
}

const carriesWords = fieldWords['carries']?.choices ?? {};

function summary(parameters: Parameters, metrics: Metrics): string {
  const count = (path: string) => formatNumber(metricAt(metrics, path) ?? 0);
  const { services, users, carries } = parameters;
  return `서버 ${services}대, 사용자 ${users}명, 요청에 싣는 것: ${carriesWords[String(carries)]}. 남의 장바구니 사고 ${count('accidents')}번, 못 알아본 요청 ${count('forgotten')}번.`;
}
