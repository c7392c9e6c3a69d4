import { calculateJwkThumbprint, exportJWK, generateKeyPair, generateSecret, type JWK } from 'jose';
import { algorithmOf, type AlgorithmName } from '../algorithms.ts';
import { publicOf } from './export-key.ts';

/** Thrown where this runtime can't make keys for an algorithm. */
export class KeyGenerationError extends Error {
  readonly code = 'algorithm-unavailable';
  readonly alg: AlgorithmName;
  constructor(alg: AlgorithmName, cause?: unknown) {
    super(`algorithm-unavailable: ${alg}`, { cause });
    this.name = 'KeyGenerationError';
    this.alg = alg;
  }
}

/** A key that was made: a secret is private and has no public half. */
export interface GeneratedKey {
  readonly private: JWK;
  readonly public: JWK | undefined;
}

/**
 * Makes a key for an algorithm: a secret as long as its hash (RFC 7518 section 3.2), an RSA modulus of 2048 bits (section 3.3).
 * It says its algorithm, and its thumbprint is its `kid` (RFC 7638). Throws a KeyGenerationError.
 */
export async function generateKey(alg: AlgorithmName): Promise<GeneratedKey> {
  const material = await generateMaterial(alg);
  const jwk: JWK = { ...material, alg, kid: await calculateJwkThumbprint({ ...material, alg }) };
  return { private: jwk, public: publicOf(jwk) };
}

async function generateMaterial(alg: AlgorithmName): Promise<JWK> {
  try {
    if (algorithmOf(alg)?.kty === 'oct')
      return await exportJWK(await generateSecret(alg, { extractable: true }));
    return await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey);
  } catch (error) {
    // The arguments are right for every algorithm there is here: a refusal is the runtime's.
    throw new KeyGenerationError(alg, error);
  }
}
