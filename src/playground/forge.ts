import { base64url, type JWK } from 'jose';
import { withParticle } from '../player/korean.ts';
import { publicOf, toJwkText, toPem } from '../jwt/keys/export-key.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { withMembers } from '../jwt/with-members.ts';

/**
 * Lets a service forge a token with what it holds. A secret signs like the issuer's own. A public key signs nothing; what is left
 * is to use its text as an HMAC secret and hope that the verifier lets the header choose (RFC 8725 section 2.1).
 */
export async function forge(store: PlaygroundStore, service: string): Promise<void> {
  const { key } = store.judgement.value;
  if (!key) return;
  const { header, payload } = store.content.value;
  const forged = withMembers(payload, { sub: 'user-1', role: 'ADMIN' });
  if (key.kind === 'secret') {
    await store.write({ header, payload: forged }, '');
    store.notice.value = `${withParticle(service, '이가')} 자기 비밀 키로 관리자 토큰을 만들었어요. 발급자의 것과 구별할 길이 없어요.`;
    return;
  }
  const half = publicOf(key.jwk);
  // Where the browser can't write it as PEM its JWK is as public.
  const pem = half && ((await toPem(half).catch(() => undefined)) ?? toJwkText(half));
  if (pem === undefined) return;
  const secret: JWK = { kty: 'oct', k: base64url.encode(pem) };
  await store.write({ header: withMembers(header, { alg: 'HS256' }), payload: forged }, '', secret);
  store.notice.value = `${withParticle(service, '은는')} 공개 키밖에 없어서, 그 글자를 HS256 비밀 키인 척 써서 서명해 봤어요.`;
}
