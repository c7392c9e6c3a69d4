import type { Switch } from '../../jwt/verdict/switches.ts';

/** How the checks are called, as sentences and verdicts name them. */
export const checkWords: Readonly<Record<Switch, string>> = {
  structure: '구조',
  alg: 'alg 허용 목록',
  signature: '서명',
  time: '시간',
  iss: '발급자(iss)',
  aud: '대상(aud)',
  typ: '종류(typ)',
  required: '필수 클레임',
};

/** The word of a check that a recording names; `읽기` where nothing could be read at all. */
export function checkWord(check: string): string {
  return (checkWords as Readonly<Record<string, string>>)[check] ?? '읽기';
}

/** Why a check refused, by its code, as the sentence after it. */
const codeWords: Readonly<Record<string, string>> = {
  'alg-missing': '헤더에 alg가 없거나 글자가 아니에요.',
  'crit-invalid': 'crit가 헤더에 있는 이름의 목록이 아니에요.',
  'payload-not-json': '페이로드를 JSON 객체로 읽을 수 없어요.',
  'not-base64url': '서명이 Base64URL로 풀리지 않아요.',
  'crit-unsupported': 'crit에 모르는 이름이 있어요.',
  'alg-none': '서명하지 않은 토큰은 받지 않아요.',
  'alg-not-allowed': '허용한 알고리즘은 RS256뿐이에요.',
  'alg-unknown': '모르는 알고리즘이에요.',
  'alg-unavailable': '여기서 쓸 수 없는 알고리즘이에요.',
  'key-type': '발급자의 공개 키로는 확인할 수 없는 알고리즘이에요.',
  'signature-wrong': '서명이 발급자의 공개 키와 맞지 않아요.',
  'signature-missing': '서명이 없어요.',
  'claim-type': '정해진 형식이 아닌 값이 있어요.',
  expired: 'exp가 지났어요.',
  'not-yet': 'nbf가 아직 오지 않았어요.',
  'issuer-missing': '발급자(iss)가 적혀 있지 않아요.',
  'issuer-other': '믿기로 한 발급자가 아니에요.',
  'audience-missing': '대상(aud)이 적혀 있지 않아요.',
  'audience-other': '대상(aud)에 이 서버가 없어요.',
  'type-missing': '종류(typ)가 적혀 있지 않아요.',
  'type-other': '액세스 토큰(at+jwt)이 아니에요.',
  'claim-missing': '있어야 하는 클레임이 없어요.',
};

export function codeWord(code: string): string {
  return codeWords[code] ?? '';
}
