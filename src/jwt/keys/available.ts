import { exportJWK, generateKeyPair } from 'jose';
import { ALGORITHMS, type Algorithm, type AlgorithmName } from '../algorithms.ts';
import { issuerPublicJwk } from '../issuer-key.ts';
import { importMaterial } from './playground-key.ts';

let tried: Promise<ReadonlyMap<AlgorithmName, boolean>> | undefined;

/** Which algorithms this runtime has. Tried once; Web Crypto has no way to ask. Never rejects. */
export function availableAlgorithms(): Promise<ReadonlyMap<AlgorithmName, boolean>> {
  return (tried ??= tryAll());
}

async function tryAll(): Promise<ReadonlyMap<AlgorithmName, boolean>> {
  return new Map(
    await Promise.all(
      ALGORITHMS.map(async (algorithm) => [algorithm.name, await isAvailable(algorithm)] as const),
    ),
  );
}

async function isAvailable({ name, kty }: Algorithm): Promise<boolean> {
  try {
    if (kty === 'oct') return true;
    // An RSA pair takes long to make: a key that is there shows as well that RSA is.
    if (kty === 'RSA') return (await importMaterial(issuerPublicJwk)) !== undefined;
    await exportJWK((await generateKeyPair(name, { extractable: true })).privateKey);
    return true;
  } catch {
    return false;
  }
}
