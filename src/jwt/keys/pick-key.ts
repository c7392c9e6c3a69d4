import { algorithmOf, suits, type AlgorithmName } from '../algorithms.ts';
import type { PlaygroundKey } from './key-reading.ts';

/** Why no key was picked. Codes are stable. */
export type MissReason =
  'no-key' | 'kid-unknown' | 'type-mismatch' | 'alg-mismatch' | 'use-mismatch' | 'ambiguous';

/** That no key was picked, and what a sentence about it needs. */
export interface Miss {
  readonly reason: MissReason;
  /** the kids on offer, without repetitions */
  readonly kids: readonly string[];
  /** how many keys there were to pick from: with `ambiguous`, those that suit */
  readonly count: number;
  /** what the key says of itself, in the words of its member */
  readonly found?: string;
  /** what it would have to say */
  readonly wanted?: string;
}

/** Either a key or why there is none. */
export interface Picked {
  readonly key?: PlaygroundKey;
  readonly miss?: Miss;
}

/**
 * The key a verifier takes for a token. Among several the header's `kid` decides (RFC 7515 section 4.1.4), without one the
 * only key that suits; a single key is taken whatever its `kid`, since there is nothing to choose. `fromSet`: the keys are a
 * JWK Set, in which another `kid` is another key, be it the only one: what was looked for isn't there (any more).
 */
export function pickKey(
  keys: readonly PlaygroundKey[],
  {
    alg,
    kid,
    fromSet = false,
  }: { readonly alg: AlgorithmName; readonly kid?: string | undefined; readonly fromSet?: boolean },
): Picked {
  const kids = [...new Set(keys.flatMap(({ jwk }) => jwk.kid ?? []))];
  const single = keys.length === 1 && !(fromSet && kids.length > 0);
  const named = single || kid === undefined ? keys : keys.filter(({ jwk }) => jwk.kid === kid);
  if (keys.length === 0) return { miss: { reason: 'no-key', kids, count: 0 } };
  if (named.length === 0) return { miss: { reason: 'kid-unknown', kids, count: keys.length } };

  const mismatches = named.map((key) => mismatchOf(key, alg));
  const suiting = distinct(named.filter((_, index) => mismatches[index] === undefined));
  if (suiting.length > 1) return { miss: { reason: 'ambiguous', kids, count: suiting.length } };
  const [key] = suiting;
  if (!key) {
    // Of several keys the one that came closest tells most.
    const closest = mismatches
      .filter((mismatch) => mismatch !== undefined)
      .reduce((best, each) => (STEPS.indexOf(each.reason) > STEPS.indexOf(best.reason) ? each : best));
    return { miss: { ...closest, kids, count: named.length } };
  }
  return { key };
}

/** In the order in which a key is looked at. */
const STEPS: readonly MissReason[] = ['type-mismatch', 'alg-mismatch', 'use-mismatch'];

function mismatchOf(
  { jwk, kind }: PlaygroundKey,
  alg: AlgorithmName,
): Pick<Miss, 'reason' | 'found' | 'wanted'> | undefined {
  const algorithm = algorithmOf(alg)!;
  const { kty, crv, use, key_ops: operations } = jwk;
  if (!suits(algorithm, jwk)) {
    // The key types of draft-ietf-cose-dilithium are told apart by their `alg` alone.
    const found = [kty, kty === 'AKP' ? jwk.alg : crv];
    const wanted = [algorithm.kty, algorithm.kty === 'AKP' ? alg : algorithm.crv];
    return {
      reason: 'type-mismatch',
      found: found.filter(Boolean).join(' '),
      wanted: wanted.filter(Boolean).join(' '),
    };
  }
  if (jwk.alg !== undefined && jwk.alg !== alg)
    return { reason: 'alg-mismatch', found: jwk.alg, wanted: alg };
  if (use !== undefined && use !== 'sig') return { reason: 'use-mismatch', found: use, wanted: 'sig' };
  // A private key that signs stands for its public half, which verifies (RFC 7517 section 4.3).
  const allowed = operations?.some(
    (operation) => operation === 'verify' || (kind === 'private' && operation === 'sign'),
  );
  if (allowed === false) return { reason: 'use-mismatch', found: operations!.join(' '), wanted: 'verify' };
  return undefined;
}

/** A key that is there twice, or with both its halves, is one key. */
function distinct(keys: readonly PlaygroundKey[]): readonly PlaygroundKey[] {
  return [...new Map(keys.toReversed().map((key) => [key.thumbprint, key])).values()].toReversed();
}
