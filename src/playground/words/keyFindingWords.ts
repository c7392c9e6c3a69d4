import type { Finding } from '../../jwt/finding.ts';
import type { KeyCode } from '../../jwt/keys/key-reading.ts';
import type { KeyWarning, KeyWarningCode } from '../../jwt/keys/key-warnings.ts';
import { withParticle } from '../../player/korean.ts';

type Facts = NonNullable<Finding['facts']>;

const text = (value: string | number | undefined) => String(value ?? '');
const which = ({ index }: Facts) => (index === undefined ? '' : `${Number(index) + 1}번째 키: `);

/** What was noticed about a key's text, as a sentence. */
export function keyFinding({ code, facts = {} }: Finding<KeyCode>): string {
  return which(facts) + sentences[code](facts);
}

const sentences: Readonly<Record<KeyCode, (facts: Facts) => string>> = {
  'pem-end-missing': () => 'PEM의 END 줄이 없어요. 끝까지 복사했는지 봐 주세요.',
  'pem-character': ({ character }) => `PEM에 Base64가 아닌 글자가 있어요: ‘${text(character)}’`,
  'pem-incomplete': () => 'PEM의 내용이 중간에 끊겼어요.',
  'pem-escaped-newlines': () => '글자 그대로의 \\n을 줄바꿈으로 바꿔 읽었어요.',
  'pem-pkcs1': () =>
    'PKCS#1 형식이에요. 개인 키는 openssl pkcs8 -topk8 -nocrypt, 공개 키는 openssl rsa -RSAPublicKey_in -pubout으로 바꿔 주세요.',
  'pem-sec1': () => 'SEC1 형식의 타원곡선 키예요. openssl pkcs8 -topk8 -nocrypt로 바꿔 주세요.',
  'pem-encrypted': () => '암호로 잠긴 키예요. openssl pkcs8로 풀어서 넣어 주세요.',
  'pem-label-unknown': ({ label }) =>
    `${withParticle(text(label), '은는')} 여기서 읽는 PEM의 종류가 아니에요.`,
  'pem-unusable': ({ oid, name }) =>
    oid === undefined
      ? 'PEM을 읽었지만 이 브라우저가 아는 서명 키가 아니에요.'
      : `PEM에 든 키는 ${name === undefined ? `OID ${text(oid)}` : `${text(name)}(OID ${text(oid)})`}인데, 여기서 서명 키로 쓸 수 있는 종류가 아니거나 값이 온전하지 않아요.`,
  'pem-more-blocks': ({ count }) => `PEM이 ${text(count)}개 더 있어요. 첫 번째만 읽었어요.`,
  'json-no-key': () => 'JSON이지만 JWK도 JWKS도 아니에요. JWK에는 kty가, JWKS에는 keys가 있어야 해요.',
  'jwks-empty': () => 'JWKS에 키가 하나도 없어요.',
  'jwk-no-object': () => 'JSON 객체가 아니라 키로 읽을 수 없어요.',
  'jwk-kty-missing': () => 'kty가 없어서 어떤 종류의 키인지 알 수 없어요.',
  'jwk-kty-unknown': ({ kty }) => `kty ${withParticle(text(kty), '은는')} 여기서 다루지 않아요.`,
  'jwk-crv-unsupported': ({ crv }) => `곡선 ${withParticle(text(crv), '은는')} 여기서 다루지 않아요.`,
  'jwk-alg-unknown': ({ alg }) =>
    `alg ${withParticle(text(alg), '은는')} 이 키로 쓸 수 있는 서명 알고리즘이 아니에요.`,
  'jwk-member-missing': ({ member }) => `${withParticle(text(member), '이가')} 없어요.`,
  'jwk-member-type': ({ member }) => `${withParticle(text(member), '이가')} 정해진 형식이 아니에요.`,
  'jwk-member-encoding': ({ member }) => `${withParticle(text(member), '이가')} Base64URL이 아니에요.`,
  'jwk-unusable': () => '값들이 서로 맞지 않아 키로 쓸 수 없어요.',
  'secret-character': ({ character, encoding }) =>
    `${encoding === 'hex' ? '16진수' : 'Base64URL'}에 없는 글자 ‘${text(character)}’예요. 표기를 바꾸거나 글자를 고쳐 주세요.`,
  'secret-length': ({ encoding }) =>
    encoding === 'hex'
      ? '16진수는 두 글자가 한 바이트라 개수가 짝수여야 해요.'
      : '길이가 어떤 바이트와도 맞지 않아요.',
  'secret-outer-space': () => '앞이나 뒤의 빈칸도 비밀 키에 들어가요. 뜻한 것인지 봐 주세요.',
  'secret-surrogate': () => '짝이 없는 글자 조각이 있어 UTF-8로 바꿀 수 없어요.',
  'looks-like-base64url': () => 'Base64URL처럼 보이지만 글자 그대로 썼어요. 아니라면 표기를 바꿔 주세요.',
  'looks-like-hex': () => '16진수처럼 보이지만 글자 그대로 썼어요. 아니라면 표기를 바꿔 주세요.',
  'looks-like-json': () => 'JSON처럼 보이지만 객체가 아니라서 글자 그대로 비밀 키로 썼어요.',
  'looks-like-pem': () => 'PEM처럼 보이지만 줄이 온전하지 않아 글자 그대로 비밀 키로 썼어요.',
};

/** What is dangerous about a key that works, as a sentence. */
export function keyWarning({ code, facts }: KeyWarning): string {
  return warnings[code](facts);
}

const warnings: Readonly<Record<KeyWarningCode, (facts: Facts) => string>> = {
  'secret-too-short': ({ bits, least }) =>
    `비밀 키가 ${text(bits)}비트예요. 이 알고리즘에는 ${text(least)}비트 이상이어야 해요(RFC 7518 3.2절).`,
  'secret-common': () => '예제와 기본 설정에 흔한 비밀 키예요. 공격자가 가장 먼저 넣어 보는 값이에요.',
  'rsa-too-short': ({ bits, least }) =>
    `RSA 키가 ${text(bits)}비트예요. ${text(least)}비트 이상이어야 해요(RFC 7518 3.3절).`,
  'private-key-at-verifier': () => '개인 키예요. 서명할 때만 쓰고, 확인만 하는 쪽에는 공개 키만 두세요.',
};
