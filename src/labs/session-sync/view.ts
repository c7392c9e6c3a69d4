import { formatNumber } from '../../player/korean.ts';
import type { LabView, Parameters } from '../../player/LabView.ts';
import { decisionSentence } from '../../player/words/decisionWords.ts';
import { holdingWord } from '../../player/words/holdingWords.ts';
import { holdsNothing } from './holdsNothing.ts';
import { cartActions, cartOperations } from '../../player/words/serviceWords.ts';
import { metricAt, type Metrics } from '../../simulation/lab.ts';
import { sentenceOf } from '../sentences.ts';
import { fieldFacts } from './field.ts';
import { faultOffers } from './faultOffers.ts';
import { fieldWords } from './fieldWords.ts';
import { messageWords } from './messageWords.ts';
import { metricWords } from './metricWords.ts';

/** Session-sync, chapter 5's 세션 물류 센터, as the player shows it. */
export const view: LabView = {
  id: 'session-sync',
  lookFor: [
    '서버 수를 늘리면서 쓰기 하나에 복제 메시지가 몇 건 나가는지 세어 보세요. 전체 복제와 백업 1대가 갈라져요.',
    '서버를 꺼 보세요. 각자 메모리에 두면 그 서버의 사용자는 로그인이 풀리고, 복제하거나 모아 두면 남아요.',
    '스티키 세션을 무작위로 바꿔 보세요. 읽기만 해도 메시지가 생기거나, 로그인이 자꾸 풀려요.',
    '중앙 저장소를 골라 저장소를 꺼 보세요. 서버가 모두 멀쩡해도 요청이 거절돼요.',
  ],
  fields: fieldWords,
  metrics: metricWords,
  faultOffers,
  actionWords: cartActions,
  counted: {
    service: [
      { kind: 'session', word: '세션' },
      { kind: 'proxy', word: '위치' },
    ],
    store: [{ kind: 'session', word: '세션' }],
  },
  loggedInBy: ['cookie', 'token'],
  issueSentence: sentenceOf,
  messageWords,
  operations: cartOperations,
  decisionSentence,
  holdingWord,
  holdsNothing,
  fieldFacts,
  note,
  summary,
};

function note({ strategy, replicateOn, storeCommands }: Parameters): string {
  if (strategy === 'replicate-all' || strategy === 'backup-one') {
    return replicateOn === 'change'
      ? 'Tomcat 9.0.70은 이렇게 세션이 바뀔 때만 복제하지만, 10.1.60은 읽기만 해도 복제해요. 복제 시점을 ‘요청마다’로 바꾸면 10.1.60과 같아져요.'
      : 'Tomcat 10.1.60은 이렇게 요청마다 복제하지만, 9.0.70은 세션이 바뀔 때만 복제해요. 복제 시점을 ‘바뀔 때’로 바꾸면 9.0.70과 같아져요.';
  }
  if (strategy === 'central-store') {
    return storeCommands === 'spring'
      ? 'Spring Session 4.1의 기본 Redis 저장소가 보내는 명령이에요. 소스에서 확인했고 재지는 않았어요.'
      : '읽고 쓰기만 하는 저장소예요. express-session이 Redis에 보내는 명령과 수가 같아요.';
  }
  return '';
}

const strategyWords = fieldWords['strategy']?.choices ?? {};

function summary(parameters: Parameters, metrics: Metrics): string {
  const count = (path: string) => formatNumber(metricAt(metrics, path) ?? 0);
  const { services, users, strategy } = parameters;
  return `서버 ${services}대, 사용자 ${users}명, ${strategyWords[String(strategy)]}. 복제 메시지 ${count('replicationMessages.total')}건, 풀린 로그인 ${count('lostLogins')}명.`;
}
