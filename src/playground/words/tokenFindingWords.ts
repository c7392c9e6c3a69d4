import type { PartName, TokenCode, TokenFinding } from '../../jwt/reading/token-code.ts';
import { withParticle } from '../../player/korean.ts';

type Facts = NonNullable<TokenFinding['facts']>;

const parts: Readonly<Record<PartName, string>> = {
  header: '헤더',
  payload: '페이로드',
  signature: '서명',
  'encrypted-key': '암호화된 키',
  iv: '초기화 벡터',
  ciphertext: '암호문',
  tag: '인증 태그',
};

const part = ({ part: name }: Facts) => parts[name as PartName] ?? '토큰';
const text = (value: string | number | undefined) => String(value ?? '');

/** What to do with a JWS in JSON. */
function compactOnly(compact: string | number | undefined): string {
  return compact === undefined
    ? '여기서는 점으로 나뉜 표기만 검증하는데, 보호되지 않는 헤더가 있거나 빠진 것이 있어 그 표기로 옮길 수 없어요.'
    : `여기서는 점으로 나뉜 표기만 검증해요. 뜻이 같은 이 토큰을 붙여 넣어 주세요: ${text(compact)}`;
}

/** What was noticed about a token, as a sentence. */
export function tokenFinding({ code, facts = {} }: TokenFinding): string {
  return sentences[code](facts);
}

const sentences: Readonly<Record<TokenCode, (facts: Facts) => string>> = {
  'not-a-token': () => '붙여 넣은 글에서 토큰을 찾지 못했어요. 서명된 토큰은 점 두 개로 나뉜 세 부분이에요.',
  'bearer-prefix': ({ scheme }) =>
    `앞의 ${withParticle(text(scheme), '은는')} 토큰이 아니라 인증 방식의 이름이라 빼고 읽었어요.`,
  'authorization-header': () => 'Authorization 줄에서 토큰만 꺼내 읽었어요.',
  'cookie-header': ({ name }) => `Cookie 줄의 ${text(name)} 쿠키에서 토큰을 꺼내 읽었어요.`,
  'set-cookie-header': ({ name }) => `Set-Cookie 줄의 ${text(name)} 쿠키에서 토큰을 꺼내 읽었어요.`,
  'json-member': ({ name }) => `JSON의 ${text(name)} 값에서 토큰을 꺼내 읽었어요.`,
  parameter: ({ name }) => `${text(name)} 매개변수의 값에서 토큰을 꺼내 읽었어요.`,
  quotes: () => '둘러싼 따옴표는 빼고 읽었어요.',
  'text-before': () => '앞에 있는 다른 글은 빼고 읽었어요.',
  'text-after': () => '뒤에 있는 다른 글은 빼고 읽었어요.',
  'another-token': () => '토큰이 하나 더 있어요. 먼저 나온 것만 읽었어요.',
  'white-space-inside': () => '토큰 안의 빈칸과 줄바꿈은 빼고 읽었어요.',
  'percent-encoded': () => '퍼센트 인코딩(%2E 같은)을 풀어 읽었어요.',
  'foreign-character': (facts) =>
    `${part(facts)}에 Base64URL에 없는 글자가 있어요: ‘${text(facts['character'])}’`,
  'standard-base64': (facts) =>
    `${part(facts)}에 일반 Base64의 글자가 있어요. ‘${text(facts['character'])}’ 자리에는 Base64URL의 ‘${text(facts['expected'])}’를 써요.`,
  padding: (facts) => `${part(facts)} 끝에 ‘=’가 있어요. JWT에서는 채움 문자를 쓰지 않아요.`,
  'impossible-length': (facts) =>
    `${part(facts)}의 길이가 어떤 바이트와도 맞지 않아요. 글자가 빠졌거나 잘렸어요.`,
  'trailing-bits': (facts) =>
    `${part(facts)}의 마지막 글자에 쓰이지 않는 비트가 있어요. 같은 바이트를 바르게 적으면 ‘${text(facts['expected'])}’로 끝나요.`,
  'missing-part': (facts) => `${part(facts)} 부분이 없어요. 복사하다 잘렸을 수 있어요.`,
  'empty-part': (facts) => `${part(facts)} 부분이 비어 있어요.`,
  'too-many-parts': ({ count }) =>
    `점으로 나뉜 부분이 ${text(count)}개예요. 서명된 토큰은 3개, 암호화된 토큰은 5개예요.`,
  jwe: () => '암호화된 토큰(JWE)이라 헤더만 읽을 수 있어요.',
  'detached-payload': () =>
    '서명은 있는데 페이로드가 비어 있어요. 내용을 따로 보내는 서명이라면(RFC 7515 부록 F) 그 내용을 Base64URL로 적어 페이로드 자리에 넣어야 확인할 수 있어요.',
  'jws-json-flattened': ({ compact }) =>
    `JSON으로 적은 JWS예요(flattened, RFC 7515 7.2.2절). ${compactOnly(compact)}`,
  'jws-json-general': ({ count, number, compact }) =>
    `JSON으로 적은 JWS예요(general, RFC 7515 7.2.1절). 서명 ${text(count)}개${Number(count) > 1 ? ` 가운데 ${text(number)}번째를 풀어 놓았어요` : '가 들어 있어요'}. ${compactOnly(compact)}`,
  'jws-json-mixed': ({ member }) =>
    `signatures가 있으면 ${withParticle(text(member), '은는')} 그 안에만 적어야 해요(RFC 7515 7.2절).`,
  'jws-json-type': ({ member, expected }) =>
    member === 'signatures'
      ? 'signatures에는 JSON 객체만 들어갈 수 있어요(RFC 7515 7.2.1절).'
      : `${withParticle(text(member), '은는')} ${expected === 'object' ? 'JSON 객체' : '문자열'}여야 해요(RFC 7515 7.2.1절).`,
  'unprotected-header': ({ members, number }) =>
    `${number === undefined ? '' : `${text(number)}번째 서명: `}header에 적힌 것(${text(members)})은 서명이 지키지 않아요. 누가 바꿔도 서명은 그대로 맞아요(RFC 7515 7.2.1절).`,
  'header-in-both': ({ member }) =>
    `${withParticle(text(member), '이가')} protected와 header에 모두 있어요. 한쪽에만 적어야 해요(RFC 7515 7.2.1절).`,
  'nested-jwt': () => 'cty가 JWT예요. 안에 든 내용이 또 하나의 토큰이에요.',
  'not-utf-8': (facts) => `${part(facts)}의 바이트가 UTF-8 글이 아니에요.`,
  'header-not-json': () => '헤더의 JSON이 여기서 깨져요.',
  'header-not-object': () => '헤더가 JSON이지만 객체가 아니에요.',
  'too-deep': (facts) => `${part(facts)}의 JSON이 너무 깊게 겹쳐 있어 읽지 않았어요.`,
  'duplicate-member': (facts) =>
    `${part(facts)}에 ${withParticle(text(facts['member']), '이가')} 두 번 있어요. 읽는 쪽마다 다른 값을 고를 수 있어서 위험해요.`,
  'alg-missing': () => '헤더에 alg가 없어요.',
  'alg-none': () => 'alg가 none이라 서명이 없는 토큰이에요.',
  'enc-missing': () => '암호화된 토큰인데 헤더에 enc가 없어요.',
  'header-type': ({ member }) => `헤더의 ${withParticle(text(member), '이가')} 정해진 형식이 아니에요.`,
  'crit-invalid': () => 'crit는 비어 있지 않은 이름 목록이어야 해요.',
  'crit-member-missing': ({ member }) => `crit에 적힌 ${withParticle(text(member), '이가')} 헤더에 없어요.`,
  'crit-name-not-allowed': ({ member }) =>
    `${withParticle(text(member), '은는')} crit에 적을 수 없는 이름이거나 두 번 적혔어요.`,
  'unsupported-crit': ({ member }) =>
    `crit가 요구하는 ${withParticle(text(member), '을를')} 이 검증자는 몰라요. 모르면 거절해야 해요.`,
  'b64-false': () => 'b64가 false라 페이로드를 인코딩하지 않은 서명이에요. JWT에는 쓸 수 없어요.',
  'b64-not-critical': () => 'b64를 쓰려면 crit에도 적어야 해요.',
  'key-material-in-header': ({ member }) =>
    `헤더의 ${withParticle(text(member), '은는')} 토큰을 만든 쪽이 고른 키예요. 검증자가 그대로 믿으면 누구나 위조할 수 있어요.`,
  'payload-no-json': () => '페이로드가 JSON이 아니에요. JWS로는 괜찮지만 JWT는 아니에요.',
  'payload-not-object': () => '페이로드가 JSON이지만 객체가 아니라 클레임이 없어요.',
  'claim-type': ({ member }) => `클레임 ${withParticle(text(member), '이가')} 정해진 형식이 아니에요.`,
  'time-in-milliseconds': ({ member }) =>
    `${withParticle(text(member), '이가')} 밀리초로 보여요. JWT의 시각은 초 단위라서 아주 먼 미래가 돼요.`,
};
