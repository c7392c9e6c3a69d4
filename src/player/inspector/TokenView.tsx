import type { JSX } from 'preact';
import { decodeToken, type DecodedPart } from '../../jwt/decode.ts';
import { dateWord } from './dateWord.ts';

/** What registered claims and header parameters mean (RFC 7515, RFC 7519), in a few words. */
const meanings: Readonly<Record<string, string>> = {
  alg: '서명 알고리즘',
  typ: '토큰의 종류',
  kid: '서명한 키의 이름',
  iss: '발급자',
  sub: '누구의 토큰인지',
  aud: '받을 곳',
  exp: '만료',
  nbf: '이때부터 유효',
  iat: '발급한 때',
  jti: '토큰의 번호',
  client_id: '토큰을 받은 클라이언트',
};
/** Claims that are Unix times in seconds. */
const TIMES: readonly string[] = ['exp', 'nbf', 'iat'];

/** A token decoded: header and claims as JSON with what they mean, the signature, and what verifying it takes. */
export function TokenView({ token }: { readonly token: string }): JSX.Element {
  const { header, payload, signature } = decodeToken(token);
  const alg = header.json?.['alg'];
  return (
    <details class="lab-token" open>
      <summary>토큰 풀어 보기</summary>
      <Part title="헤더" part={header} />
      <Part title="페이로드" part={payload} />
      <p class="lab-token-title">서명</p>
      <p class="lab-token-signature">{signature === '' ? '없음' : signature}</p>
      <p class="lab-times">
        헤더와 페이로드는 base64url일 뿐이라 누구나 읽을 수 있어요. 고치지 않았는지는 서명을 검증해야 알아요.{' '}
        {verifyWord(typeof alg === 'string' ? alg : '')}
      </p>
    </details>
  );
}

function Part({ title, part }: { title: string; part: DecodedPart }): JSX.Element {
  return (
    <>
      <p class="lab-token-title">{title}</p>
      {part.json === undefined ? (
        <p class="lab-empty">JSON으로 읽을 수 없어요: {part.text === '' ? part.encoded : part.text}</p>
      ) : (
        <dl class="lab-claims">
          {Object.entries(part.json).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {JSON.stringify(value)}
                <span class="lab-claim-about">
                  {TIMES.includes(name) && typeof value === 'number'
                    ? `${meanings[name]} ${dateWord(value)}`
                    : (meanings[name] ?? '')}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** What it takes to verify a signature of this algorithm. */
function verifyWord(alg: string): string {
  if (/^(RS|PS|ES)\d+$|^EdDSA$|^Ed25519$/.test(alg))
    return `${alg} 서명은 발급자의 공개 키만 있으면 어느 서버나 검증해요.`;
  if (/^HS\d+$/.test(alg)) return `${alg} 서명은 발급자와 같은 비밀 키를 가진 곳만 검증할 수 있어요.`;
  if (alg === 'none') return '알고리즘이 none이라 검증할 서명이 없어요. 받아들이면 안 돼요.';
  return '서명 알고리즘을 알 수 없어요.';
}
