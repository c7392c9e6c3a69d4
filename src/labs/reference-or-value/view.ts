import { formatNumber } from '../../player/korean.ts';
import type { LabView, Parameters } from '../../player/LabView.ts';
import { cartActions, cartOperations, serviceMessageWords } from '../../player/words/serviceWords.ts';
import { metricAt, type Metrics } from '../../simulation/lab.ts';
import { sentenceOf } from '../sentences.ts';
import { carried } from './credentialForm.ts';
import { decisionSentence } from './decisionWords.ts';
import { envelope } from './envelope.ts';
import { faultOffers, faultWords } from './faultWords.ts';
import { fieldWords } from './fieldWords.ts';
import { holdingWord } from './holdingWord.ts';
import { holdsNothing } from './holdsNothing.ts';
import { metricWords } from './metricWords.ts';

/** Reference-or-value, chapter 2's 보관함 X-레이, as the player shows it. */
export const view: LabView = {
  id: 'reference-or-value',
  lookFor: [
    '‘가진 것’에서 브라우저와 저장소를 번갈아 골라 보세요. 네 방식 모두 브라우저에 무언가를 두지만, 번호표뿐인 것과 내용이 적힌 것이 있어요.',
    '‘저장소 통째로 지우기’를 누르고 방식을 바꿔 보세요. 가리키기만 하던 로그인은 모두 풀리고, 스스로 말하던 로그인은 그대로예요.',
    '‘서명 키 바꾸기’로도 해 보세요. 이번에는 반대예요.',
    '사용자 1의 역할을 낮춰 보세요. 서버에 있는 기록은 곧바로 따라 바뀌고, 브라우저가 든 내용은 유효 기간이 끝날 때까지 그대로예요.',
    '‘+ 주민등록번호’를 골라 보세요. JWT와 서명 쿠키에서는 키가 없어도 누구나 읽을 수 있어요.',
  ],
  fields: fieldWords,
  metrics: metricWords,
  faultOffers,
  faultTarget: 'browser',
  faultWords,
  actionWords: cartActions,
  counted: { store: [{ kind: 'record', word: '기록' }] },
  loggedInBy: ['cookie', 'token', 'opaque-token', 'signed-cookie'],
  issueSentence: sentenceOf,
  messageWords: {
    ...serviceMessageWords,
    'issuer.issue': '토큰을 달라는 요청',
    'issuer.introspect': '인트로스펙션 요청',
    'issuer.reply': '발급자의 답',
  },
  operations: cartOperations,
  carried,
  decisionSentence,
  envelope,
  holdingWord,
  holdsNothing,
  fieldFacts: () => ({}),
  note,
  summary,
};

/** What these numbers rest on, and what real systems do by default; first of all what must never be readable. */
function note({ credential, contents, sessionIds }: Parameters): string {
  const isReadable = credential === 'jwt' || credential === 'signed-cookie';
  if (contents === 'resident-number' && isReadable)
    return '주민등록번호가 누구나 읽을 수 있는 곳에 놓였어요. 서명은 고치지 못하게 할 뿐이고, Base64URL은 암호화가 아니에요.';
  switch (credential) {
    case 'session-id':
      return `${sessionIds === 'spring' ? 'Spring Session 4.1의 기본값은 UUID를 Base64로 쓴 48자예요.' : 'Tomcat 10.1의 기본값은 16바이트를 16진수로 쓴 32자예요.'} 여기에는 서명이 없으니 키를 바꿔도 달라지는 것이 없어요. 역할을 낮출 때는 세션에 적힌 역할도 함께 고친다고 봤어요. Spring Session에서는 findByPrincipalName으로 그 사용자의 세션을 찾을 수 있어요.`;
    case 'opaque':
      return 'Spring Security 7의 인가 서버가 주는 불투명 토큰처럼 난수 96바이트를 Base64URL로 쓴 128자예요. 카카오 로그인의 액세스 토큰도 불투명 문자열이에요. 인트로스펙션 결과를 캐시하지 않는다고 봤고, 발급 기록은 발급자만 고칠 수 있어요. 그래서 쇼핑몰이 바꾸는 장바구니는 발급할 때 그대로이고, 낮춘 역할은 발급자가 함께 고친다고 봤어요.';
    case 'jwt':
      return '키를 바꾸면 서버가 그 자리에서 새 공개 키만 믿는다고 봤어요. 실제로는 공개 키를 캐시한 시간만큼 늦어져요. 만료 시각의 시계 오차 허용은 0초로 봤어요.';
    default:
      return '쿠키는 Django 5.2의 signed_cookies처럼 내용, 시각, HMAC-SHA256을 이어 붙인 값이에요. 바뀔 때마다 전체에 다시 서명해서 유효 기간도 다시 시작해요. 적힌 역할은 옮겨 적을 뿐이라 다시 로그인하기 전에는 바뀌지 않아요.';
  }
}

const credentialWords = fieldWords['credential']?.choices ?? {};

function summary(parameters: Parameters, metrics: Metrics): string {
  const count = (path: string) => formatNumber(metricAt(metrics, path) ?? 0);
  const { users, credential } = parameters;
  return `사용자 ${users}명, 건네는 것: ${credentialWords[String(credential)]}. 요청마다 싣는 줄 ${count('lineBytes')}B, 저장소 삭제로 풀린 로그인 ${count('wiped.lost')}명, 키 교체로 풀린 로그인 ${count('keyChanged.lost')}명.`;
}
