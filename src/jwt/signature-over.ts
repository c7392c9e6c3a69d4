import { base64url, importJWK, type JWK } from 'jose';
import { algorithmOf, suits } from './algorithms.ts';

/** The algorithm each kind of key signs with where the one that is named isn't for such a key. */
const USUAL = { RSA: 'RS256', oct: 'HS256' } as const;

/** The algorithm by which {@link signatureOver} signs: the named one where it suits the key. */
export function signingAlgorithm(key: Readonly<JWK>, named: unknown): string {
  const algorithm = algorithmOf(named);
  return algorithm !== undefined && suits(algorithm, key) ? algorithm.name : USUAL[key.kty as 'RSA' | 'oct'];
}

/**
 * A real signature over any text, base64url: what somebody with a private RSA key or a secret can always make, whatever the header in
 * that text claims. Where the header names an algorithm of such a key, by that one.
 */
export async function signatureOver(text: string, key: Readonly<JWK>, named: unknown): Promise<string> {
  const name = signingAlgorithm(key, named);
  const hash = `SHA-${name.slice(2)}`;
  const imported =
    key.kty === 'oct'
      ? await crypto.subtle.importKey(
          'raw',
          new Uint8Array(base64url.decode(key.k!)),
          { name: 'HMAC', hash },
          false,
          ['sign'],
        )
      : ((await importJWK({ ...key, alg: name }, name)) as CryptoKey);
  const signature = await crypto.subtle.sign(
    { name: imported.algorithm.name, saltLength: Number(name.slice(2)) / 8 },
    imported,
    new TextEncoder().encode(text),
  );
  return base64url.encode(new Uint8Array(signature));
}
