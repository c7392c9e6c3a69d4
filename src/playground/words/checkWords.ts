import type { Check, CheckCode, CheckName } from '../../jwt/verdict/check.ts';
import { formatNumber, withParticle } from '../../player/korean.ts';
import { timeWord } from './timeWord.ts';

/** What each check is called, and where it is asked for. */
export const checkNames: Readonly<Record<CheckName, { readonly name: string; readonly source: string }>> = {
  structure: { name: '구조', source: 'RFC 7515 5.2절' },
  algorithm: { name: '알고리즘', source: 'RFC 8725 3.1절' },
  key: { name: '키', source: 'RFC 7517 4절' },
  signature: { name: '서명', source: 'RFC 7515 5.2절' },
  time: { name: '시간', source: 'RFC 7519 4.1.4·4.1.5절' },
  issuer: { name: '발급자', source: 'RFC 7519 4.1.1절' },
  audience: { name: '대상', source: 'RFC 7519 4.1.3절' },
  type: { name: '종류', source: 'RFC 8725 3.11절' },
};

type Facts = Check['facts'];

/** What a check found, as a sentence. */
export function checkSentence({ name, code, facts }: Check): string {
  if (code === 'ok') return okSentences[name](facts);
  return sentences[code](facts);
}

const okSentences: Readonly<Record<CheckName, (facts: Facts) => string>> = {
  structure: () => '점으로 나뉜 세 부분이 모두 읽혀요.',
  algorithm: ({ found }) => `헤더의 alg가 검증자가 허용한 ${is(found)}.`,
  key: ({ kid, named }) => {
    if (named !== undefined)
      return `토큰은 kid ${withParticle(String(named), '을를')} 찾는데 이 키의 kid는 ${is(kid)}. 키가 하나뿐이라 이 키로 확인해요.`;
    return kid === undefined ? '알고리즘에 맞는 키예요.' : `알고리즘에 맞는 키예요(kid ${kid}).`;
  },
  signature: ({ alg }) =>
    `이 키로 ${alg} 서명을 다시 계산해 보니 맞아요. 서명한 뒤로 한 글자도 바뀌지 않았어요.`,
  time: ({ exp, leeway }) =>
    `아직 유효해요. ${timeWord(Number(exp))}에 끝나요${Number(leeway) > 0 ? `(시계 오차 ${leeway}초까지 허용)` : ''}.`,
  issuer: ({ expected }) => `iss가 기대한 값 ${expected} 그대로예요.`,
  audience: ({ expected }) => `aud에 기대한 값 ${withParticle(String(expected), '이가')} 들어 있어요.`,
  type: ({ expected }) => `typ이 기대한 값 ${expected} 그대로예요.`,
};

/** The value as the end of a sentence: `RS256이에요`. */
function is(value: string | number | undefined): string {
  return withParticle(String(value), '이에요');
}

const sentences: Readonly<Record<Exclude<CheckCode, 'ok'>, (facts: Facts) => string>> = {
  'no-exp': () => 'exp가 없어서 끝나지 않는 토큰이에요. 새어 나가면 키를 바꾸기 전까지 막을 길이 없어요.',
  'not-reached': () => '앞 단계에서 멈춰서 여기까지 오지 않았어요.',
  'not-asked': () => '기대하는 값을 정하지 않아서 보지 않았어요.',
  empty: () => '아직 토큰이 없어요. 토큰 칸에 붙여 넣어 주세요.',
  'not-a-jws': ({ parts }) =>
    `서명된 토큰은 점으로 나뉜 세 부분인데, 지금은 ${formatNumber(Number(parts))}개예요. 복사하다 잘렸는지 봐 주세요.`,
  jwe: () =>
    '다섯 부분으로 된 암호화 토큰(JWE)이에요. 열쇠 없이는 내용을 볼 수 없고, 여기서는 서명된 토큰(JWS)만 검증해요.',
  'jws-json': () =>
    'JSON으로 적은 JWS예요. JWT는 점으로 나뉜 표기로만 적어서(RFC 7519 1절) 여기서도 그 표기만 검증해요.',
  'not-base64url': ({ part }) =>
    `${partWord(part)}에 Base64URL이 아닌 글자가 있거나 길이가 맞지 않아요. 쓸 수 있는 글자는 A–Z, a–z, 0–9, -, _ 뿐이에요.`,
  'header-not-json': () => '헤더가 JSON 객체가 아니라서 무엇으로 서명했는지 알 수 없어요.',
  'alg-missing': () => '헤더에 alg가 없어요. 어떤 알고리즘인지 적지 않은 토큰은 받지 않아요.',
  'crit-invalid': () =>
    'crit는 헤더에 실제로 있는 확장 이름을 한 번씩 적은 목록이어야 해요. 비어 있거나, 헤더에 없는 이름이나 표준 이름, 되풀이한 이름이 들어 있어요.',
  'crit-unsupported': ({ name }) =>
    `crit가 ${withParticle(String(name), '을를')} 반드시 이해하라고 하는데, 이 검증자는 몰라요. 모르면 거절하는 것이 규칙이에요.`,
  'payload-not-json': () =>
    '페이로드가 JSON 객체가 아니에요. JWS로는 괜찮지만 JWT는 아니에요. 서명은 따로 확인했어요.',
  'alg-none': () => 'alg가 none이에요. 서명이 없어 누구나 만들 수 있으니 받지 않아요.',
  'alg-not-allowed': ({ found, allowed }) =>
    `헤더는 ${withParticle(String(found), '이라')}고 하지만 검증자는 ${allowed}만 허용해요. 알고리즘은 토큰이 아니라 검증자가 정해요.`,
  'alg-other-name': ({ found, allowed }) =>
    `헤더의 ${withParticle(String(found), '과와')} 검증자가 허용한 ${withParticle(String(allowed), '은는')} Ed25519 키에서는 같은 계산이지만 이름이 달라서 받지 않아요. 어느 이름을 쓸지 양쪽이 맞춰야 해요. 새 이름은 Ed25519이고 EdDSA는 권하지 않는 이름이 되었어요(RFC 9864).`,
  'alg-unknown': ({ found }) =>
    `${withParticle(String(found), '은는')} 여기서 다루는 서명 알고리즘이 아니에요.`,
  'alg-unavailable': ({ alg }) =>
    `이 브라우저에는 ${withParticle(String(alg), '이가')} 없어요. 다른 브라우저에서는 될 수 있어요.`,
  'key-missing': ({ unread }) =>
    unread === undefined
      ? '검증할 키가 없어요. 키 칸에 키를 붙여 넣거나 새로 만들어 주세요.'
      : '키 칸의 글에서 쓸 수 있는 키를 찾지 못했어요. 까닭은 키 칸 아래에 적혀 있어요.',
  'kid-unknown': ({ kid, kids }) =>
    `토큰의 kid ${withParticle(String(kid), '과와')} 같은 키가 이 목록(JWKS)에 없어요. ${kids === '' ? '목록의 키에는 kid가 적혀 있지 않아요' : `목록에 있는 kid는 ${is(kids)}`}. 키를 바꾼 뒤 옛 목록을 들고 있을 때 생기는 일이에요.`,
  'key-ambiguous': () => '토큰에 kid가 없고 맞을 만한 키가 여럿이라 하나를 고를 수 없어요.',
  'key-alg': ({ found, wanted }) =>
    `키에 적힌 alg는 ${found}인데 ${withParticle(String(wanted), '으로')} 확인해야 해요. 키 하나는 알고리즘 하나에만 써요.`,
  'key-use': () => '서명 확인에 쓰라고 만든 키가 아니에요(use 또는 key_ops).',
  'key-type': ({ found, wanted }) =>
    found === undefined
      ? '알고리즘에 맞는 종류의 키가 없어요.'
      : `이 알고리즘에는 ${wanted} 키가 필요한데 ${found} 키예요.`,
  'key-unusable': () => '키를 읽었지만 쓸 수 없어요. 값이 잘렸거나 서로 맞지 않아요.',
  'rsa-too-short': () => 'RSA 키가 2048비트보다 짧아서 쓰지 않아요.',
  'signature-wrong': ({ alg }) =>
    `이 키로 다시 계산한 ${alg} 서명과 달라요. 내용이 바뀌었거나, 다른 키로 서명한 토큰이에요.`,
  'signature-missing': () => '서명 부분이 비어 있어요.',
  'claim-type': ({ member }) => `${withParticle(String(member), '이가')} 정해진 형식이 아니에요.`,
  expired: ({ exp, at }) =>
    `${timeWord(Number(exp))}에 끝난 토큰이에요. 검증 시각은 ${is(timeWord(Number(at)))}.`,
  'not-yet': ({ nbf, at }) =>
    `${timeWord(Number(nbf))}부터 쓸 수 있는 토큰이에요. 검증 시각은 ${is(timeWord(Number(at)))}.`,
  'issuer-missing': ({ expected }) => `iss가 없어요. 기대한 값은 ${is(expected)}.`,
  'issuer-other': ({ expected, found }) => `iss가 ${is(found)}. 기대한 값은 ${is(expected)}.`,
  'audience-missing': ({ expected }) => `aud가 없어요. 기대한 값은 ${is(expected)}.`,
  'audience-other': ({ expected, found }) =>
    `aud가 ${is(found)}. 기대한 값 ${withParticle(String(expected), '이가')} 없으니 다른 곳에 쓰라고 준 토큰이에요.`,
  'type-missing': ({ expected }) => `헤더에 typ이 없어요. 기대한 값은 ${is(expected)}.`,
  'type-other': ({ expected, found }) =>
    `typ이 ${is(found)}. 기대한 값은 ${is(expected)}. 종류가 다른 토큰을 받으면 안 돼요.`,
};

function partWord(part: string | number | undefined): string {
  return { header: '헤더', payload: '페이로드', signature: '서명' }[String(part)] ?? '토큰';
}

/** The verdict in a few words. */
export const verdictWords = {
  accepted: '받아들여요',
  refused: '거절해요',
  unreadable: '읽을 수 없어요',
} as const;

/** What was accepted, and what nobody asked about: that a token passes doesn't say it was meant for this verifier. */
export function acceptedSentence(checks: readonly Check[]): string {
  const skipped = checks
    .filter(({ result }) => result === 'skipped')
    .map(({ name }) => checkNames[name].name);
  const [last = ''] = skipped.slice(-1);
  return skipped.length === 0
    ? '모든 검사를 통과했어요.'
    : `${[...skipped.slice(0, -1), withParticle(last, '은는')].join(', ')} 보지 않았고, 나머지 검사는 모두 통과했어요.`;
}
