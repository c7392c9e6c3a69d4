import { base64url, importJWK, type JWK } from 'jose';
import { algorithmFor, algorithmOf, suits } from './algorithms.ts';

/**
 * A real signature over any text, base64url: what somebody with a private RSA key or a secret can always make, whatever the
 * header in that text claims. By the algorithm that the header names where it suits the key, else by the key's own.
 * @param named the header's `alg`, which may be anything
 */
export async function signatureOver(text: string, key: Readonly<JWK>, named: unknown): Promise<string> {
  const algorithm = algorithmOf(named);
  const name = algorithm && suits(algorithm, key) ? algorithm.name : algorithmFor(key)!;
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
