/** What a key for an algorithm is, in the terms of JWK (RFC 7517 section 4.1). */
export type KeyType = 'oct' | 'RSA' | 'EC' | 'OKP' | 'AKP';

/** A JWS algorithm of this site. */
export interface Algorithm {
  /** as in the header's `alg` (RFC 7518 section 3.1, RFC 8037, RFC 9864, draft-ietf-cose-dilithium) */
  readonly name: string;
  readonly kty: KeyType;
  /** the curve, where the key type has several */
  readonly crv?: string;
  /** another name of the same operation: the polymorphic one that RFC 9864 deprecates, with the one curve it is used with here */
  readonly sameAs?: string;
  /** the least key length, bits: RFC 7518 sections 3.2, 3.3 and 3.5 */
  readonly leastBits?: number;
}

/** Every algorithm the playground signs and verifies with, in the order in which they are on offer. */
export const ALGORITHMS = [
  { name: 'HS256', kty: 'oct', leastBits: 256 },
  { name: 'HS384', kty: 'oct', leastBits: 384 },
  { name: 'HS512', kty: 'oct', leastBits: 512 },
  { name: 'RS256', kty: 'RSA', leastBits: 2048 },
  { name: 'RS384', kty: 'RSA', leastBits: 2048 },
  { name: 'RS512', kty: 'RSA', leastBits: 2048 },
  { name: 'PS256', kty: 'RSA', leastBits: 2048 },
  { name: 'PS384', kty: 'RSA', leastBits: 2048 },
  { name: 'PS512', kty: 'RSA', leastBits: 2048 },
  { name: 'ES256', kty: 'EC', crv: 'P-256' },
  { name: 'ES384', kty: 'EC', crv: 'P-384' },
  { name: 'ES512', kty: 'EC', crv: 'P-521' },
  { name: 'EdDSA', kty: 'OKP', crv: 'Ed25519', sameAs: 'Ed25519' },
  { name: 'Ed25519', kty: 'OKP', crv: 'Ed25519' },
  { name: 'ML-DSA-44', kty: 'AKP' },
  { name: 'ML-DSA-65', kty: 'AKP' },
  { name: 'ML-DSA-87', kty: 'AKP' },
] as const satisfies readonly Algorithm[];
export type AlgorithmName = (typeof ALGORITHMS)[number]['name'];

/** The algorithm of this name; undefined where this site has none. Names are case-sensitive (RFC 7515 section 4.1.1). */
export function algorithmOf(name: unknown): (Algorithm & { readonly name: AlgorithmName }) | undefined {
  return ALGORITHMS.find((algorithm) => algorithm.name === name);
}

/** Whether two names stand for one operation: RFC 9864 section 2.2 names anew what `EdDSA` with Ed25519 was. */
export function isSameOperation(one: AlgorithmName, other: AlgorithmName): boolean {
  const operation = (name: AlgorithmName) => algorithmOf(name)?.sameAs ?? name;
  return operation(one) === operation(other);
}

/** Whether a JWK is of the kind an algorithm works with. A key's own `alg` is not asked here. */
export function suits(algorithm: Algorithm, key: Readonly<Record<string, unknown>>): boolean {
  if (key['kty'] !== algorithm.kty) return false;
  if (algorithm.kty === 'AKP') return key['alg'] === algorithm.name;
  return algorithm.crv === undefined || key['crv'] === algorithm.crv;
}

/** The algorithm a key stands for where none is named: its own `alg`, else HS256, RS256 or the one of its curve. */
export function algorithmFor(key: Readonly<Record<string, unknown>>): AlgorithmName | undefined {
  const own = algorithmOf(key['alg']);
  if (own) return own.name;
  return key['alg'] === undefined ? ALGORITHMS.find((algorithm) => suits(algorithm, key))?.name : undefined;
}
