import { base64url } from 'jose';
import { algorithmFor, algorithmOf, type AlgorithmName } from '../algorithms.ts';
import { COMMON_SECRETS } from './common-secrets.ts';
import type { PlaygroundKey } from './key-reading.ts';

/** What is dangerous about a key that works. Codes are stable. */
export type KeyWarningCode =
  'secret-too-short' | 'secret-common' | 'rsa-too-short' | 'private-key-at-verifier';

/** A danger of a key and what a sentence about it needs. */
export interface KeyWarning {
  readonly code: KeyWarningCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * What is dangerous about a key in someone's hands: a secret shorter than the hash (RFC 7518 section 3.2) or known to everyone,
 * an RSA modulus under 2048 bits (section 3.3), a private key with someone who only verifies. Without an algorithm it is the
 * one the key stands for.
 */
export function keyWarnings(
  key: PlaygroundKey,
  { alg, holder }: { readonly alg?: AlgorithmName | undefined; readonly holder: 'issuer' | 'verifier' },
): readonly KeyWarning[] {
  const { jwk, kind, bits } = key;
  const warnings: KeyWarning[] = [];
  const algorithm = algorithmOf(alg ?? algorithmFor(jwk));
  const least = algorithm?.kty === jwk.kty ? algorithm?.leastBits : undefined;
  if (bits !== undefined && least !== undefined && bits < least)
    warnings.push({
      code: kind === 'secret' ? 'secret-too-short' : 'rsa-too-short',
      facts: { bits, least },
    });
  const secret = kind === 'secret' ? new TextDecoder().decode(base64url.decode(jwk.k ?? '')) : '';
  if (COMMON_SECRETS.has(secret.trim().toLowerCase()))
    warnings.push({ code: 'secret-common', facts: { secret } });
  if (kind === 'private' && holder === 'verifier')
    warnings.push({ code: 'private-key-at-verifier', facts: { kty: jwk.kty ?? '' } });
  return warnings;
}
