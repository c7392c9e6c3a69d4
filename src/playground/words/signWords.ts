import type { SignCode } from '../../jwt/sign.ts';

const sentences: Readonly<Record<SignCode, string>> = {
  'header-not-json': '헤더가 JSON 객체가 아니라서 서명하지 못했어요. 서명은 그대로 두었어요.',
  'alg-unknown': '헤더의 alg로는 서명할 수 없어요. 서명은 그대로 두었어요.',
  'key-missing': '서명할 키가 없어서 서명은 그대로 두었어요. 그래서 더는 맞지 않아요.',
  'key-type': '헤더의 alg에 맞는 키가 아니라서 서명은 그대로 두었어요. 그래서 더는 맞지 않아요.',
  'key-not-private': '공개 키로는 확인만 할 수 있어서 서명은 그대로 두었어요. 그래서 더는 맞지 않아요.',
  'key-unusable': '이 키로는 서명할 수 없어서 서명은 그대로 두었어요. 그래서 더는 맞지 않아요.',
};

/** Why what was edited carries no new signature. */
export function unsignedSentence(code: SignCode): string {
  return sentences[code];
}
