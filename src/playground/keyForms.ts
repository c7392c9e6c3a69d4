import { publicOf, toJwksText, toJwkText, toPem } from '../jwt/keys/export-key.ts';
import { algorithmFor, type AlgorithmName } from '../jwt/algorithms.ts';
import type { PlaygroundKey } from '../jwt/keys/read-key.ts';

export type KeyForm = 'pem' | 'jwk' | 'jwks' | 'public';

/** A key's text in another form; undefined where there is none: a secret has no PEM. */
export async function asForm({ jwk }: PlaygroundKey, form: KeyForm): Promise<string | undefined> {
  switch (form) {
    case 'pem':
      return toPem(jwk);
    case 'jwk':
      return toJwkText(jwk);
    case 'jwks':
      return toJwksText([jwk]);
    case 'public': {
      const half = publicOf(jwk);
      return half && toPem(half);
    }
  }
}

/**
 * The algorithm to pin where a key is written in a form that can't name it, and what the form alone stands for is another: a PEM
 * says RSA, not PS384. Undefined where nothing is lost.
 */
export function lostAlgorithm({ jwk }: PlaygroundKey, form: KeyForm): AlgorithmName | undefined {
  if (form === 'jwk' || form === 'jwks' || jwk.alg === undefined || jwk.kty !== 'RSA') return undefined;
  const own = algorithmFor(jwk);
  return own === algorithmFor({ ...jwk, alg: undefined }) ? undefined : own;
}
