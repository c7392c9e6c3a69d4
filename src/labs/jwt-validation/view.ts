import { formatNumber } from '../../player/korean.ts';
import type { LabView, Parameters } from '../../player/LabView.ts';
import { cartOperations } from '../../player/words/serviceWords.ts';
import { SWITCHES } from '../../jwt/verdict/switches.ts';
import { metricAt, type Metrics } from '../../simulation/lab.ts';
import { GOOD, OWN } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { sentenceOf } from '../sentences.ts';
import { carried, envelope } from './carried.ts';
import { decisionSentence } from './decisionWords.ts';
import { faultOffers, faultWords } from './faultWords.ts';
import { fieldWords } from './fieldWords.ts';
import { holdingWord } from './holdingWord.ts';
import { metricWords } from './metricWords.ts';
import { tokenWords } from './tokenWords.ts';

/** Jwt-validation, chapter 4's 검증 파이프라인 스위치보드, as the player shows it. */
export const view: LabView = {
  id: 'jwt-validation',
  lookFor: [
    '처음에는 구조 검사만 켜져 있어요. 토큰이 풀리기만 하면 통과시키는 서버예요. 공격 15가지 가운데 13가지가 통과해요.',
    '‘서명’을 켜 보세요. 위조가 걸리지만 alg: none과 HS256으로 바꾼 토큰은 여전히 통과해요. 헤더가 알고리즘을 고르기 때문이에요.',
    '스위치를 하나씩 끄면서, 그 검사만 막던 공격이 무엇인지 판정표에서 찾아보세요. 어느 하나도 다른 검사가 대신해 주지 않아요.',
    '모두 켜도 멀쩡한 토큰 둘이 거절돼요. 시계 오차 허용을 0초에서 60초로 늘려 보세요.',
    '판정표의 ‘내 토큰 만들기’를 눌러 보세요. 스무 개 가운데 하나를 골라 내용을 고치고, 누구의 키로 서명할지 정하면 서버가 속는지 바로 보여요.',
  ],
  tabs: [
    {
      id: 'verdicts',
      label: '판정표',
      shows: [],
      load: async () => (await import('./VerdictsPanel.tsx')).VerdictsPanel,
    },
  ],
  fields: fieldWords,
  metrics: metricWords,
  faultOffers,
  faultTarget: 'none',
  faultHeading: { title: '공격', verb: '하기', aimed: '', done: '더한 공격' },
  faultWords,
  actionWords: Object.fromEntries(([OWN, ...GOOD] as const).map((kind) => [kind, tokenWords[kind].name])),
  counted: {},
  loggedInBy: ['token'],
  issueSentence: sentenceOf,
  messageWords: {},
  operations: cartOperations,
  carried,
  decisionSentence,
  envelope,
  holdingWord,
  fieldFacts: () => ({}),
  note,
  summary,
};

/** What the checks that are off, or the leeway, are in what people really use. */
function note({ alg, signature, time, aud, leeway }: Parameters): string {
  if (signature === 'off')
    return '서명을 검증하지 않으면 나머지 검사는 모두 토큰을 보낸 사람이 적은 말을 믿는 일이에요. 파싱은 아무것도 증명하지 않아요.';
  if (alg === 'off')
    return 'RFC 8725의 개정판 3.1절은 허용할 알고리즘을 받는 쪽이 정하라고 해요. Spring Security 7은 jwk-set-uri를 적으면 RS256만, issuer-uri를 적으면 발급자가 공개한 키의 알고리즘만 받아요.';
  if (aud === 'off')
    return 'Spring Security 리소스 서버는 기본으로 aud를 검사하지 않아요. 대상이 여럿인 발급자를 쓴다면 직접 켜야 해요.';
  if (time === 'on' && leeway === 0)
    return '시계 오차 허용의 기본값은 라이브러리마다 달라요. jose는 0초이고, Spring Security와 Envoy는 60초예요.';
  return '정상과 공격은 시계 오차를 60초까지 봐주기로 한 서버의 눈으로 갈랐어요. 키 하나로 서명하는 발급자이고, 폐기된 토큰은 여기서 다루지 않아요.';
}

function summary(parameters: Parameters, metrics: Metrics): string {
  const count = (path: string) => formatNumber(metricAt(metrics, path) ?? 0);
  const on = SWITCHES.filter((check) => parameters[check] === 'on').length;
  const own =
    count('own.accepted') !== '0'
      ? ' 내 토큰은 받아들였어요.'
      : count('own.refused') !== '0'
        ? ' 내 토큰은 거절했어요.'
        : '';
  return `검사 8가지 가운데 ${on}가지를 켠 서버에 정상 토큰 ${count('judged.good')}개와 공격 토큰 ${count('judged.attack')}개를 내밀었어요. 오수락 ${count('wronglyAccepted')}개, 오거부 ${count('wronglyRefused')}개.${own}`;
}
