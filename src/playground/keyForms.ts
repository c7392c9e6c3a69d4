import { publicOf, toJwksText, toJwkText, toPem } from '../jwt/keys/export-key.ts';
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
