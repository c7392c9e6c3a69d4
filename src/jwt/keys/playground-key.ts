import { base64url, calculateJwkThumbprint, errors, importJWK, type CryptoKey, type JWK } from 'jose';
import { ALGORITHMS, suits } from '../algorithms.ts';
import type { PlaygroundKey } from './key-reading.ts';

/** The field's size of each curve of RFC 7518 section 6.2.1.1. */
const FIELD_BITS: Readonly<Record<string, number>> = { 'P-256': 256, 'P-384': 384, 'P-521': 521 };

/** Members that say what a key may be used for, not what it is (RFC 7517 sections 4.2 to 4.4). */
const RULES = ['alg', 'use', 'key_ops', 'ext'];

/** What is said about a key that is known to be whole. Rejects where the members of its thumbprint are missing. */
export async function playgroundKey(jwk: JWK): Promise<PlaygroundKey> {
  return { jwk, kind: kindOf(jwk), bits: bitsOf(jwk), thumbprint: await calculateJwkThumbprint(jwk) };
}

/** Which half of a key pair a JWK is, or a secret (RFC 7518 section 6). */
export function kindOf(jwk: JWK): PlaygroundKey['kind'] {
  if (jwk.kty === 'oct') return 'secret';
  return jwk.d === undefined && jwk.priv === undefined ? 'public' : 'private';
}

function bitsOf({ kty, k, n, crv }: JWK): number | undefined {
  if (kty === 'oct' && k !== undefined) return base64url.decode(k).length * 8;
  if (kty === 'RSA' && n !== undefined) return bitLength(base64url.decode(n));
  return kty === 'EC' && crv !== undefined ? FIELD_BITS[crv] : undefined;
}

/** The length of an unsigned big-endian number: zeros in front don't count. */
function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first]!) - 24);
}

/**
 * Imports an asymmetric key by its material alone. A key's own `alg`, `use` and `key_ops` are rules for whoever picks it:
 * here they would only make Web Crypto refuse a key that is whole. Undefined where this site has no algorithm for it;
 * rejects where the key is broken.
 */
export async function importMaterial(jwk: JWK): Promise<CryptoKey | undefined> {
  const algorithm = ALGORITHMS.find((candidate) => suits(candidate, jwk));
  if (algorithm === undefined || algorithm.kty === 'oct') return undefined;
  const material = Object.fromEntries(Object.entries(jwk).filter(([name]) => !RULES.includes(name)));
  const key = await importJWK({ ...material, alg: algorithm.name }, algorithm.name, { extractable: true });
  return key as CryptoKey;
}

/** Whether an error says that this runtime lacks the algorithm, rather than that the key is broken. */
export function isUnavailable(error: unknown): boolean {
  return (
    error instanceof errors.JOSENotSupported ||
    (error instanceof DOMException && error.name === 'NotSupportedError')
  );
}
