import { CompactSign, importJWK, type CompactJWSHeaderParameters, type JWK } from 'jose';
import { algorithmOf, suits } from './algorithms.ts';
import { compactJson } from './compact-json.ts';
import { jsonObject } from './json-object.ts';

/** Why something can't be signed. Codes are stable. */
export type SignCode =
  'header-not-json' | 'alg-unknown' | 'key-missing' | 'key-type' | 'key-not-private' | 'key-unusable';

/** Thrown where signing is impossible. */
export class SignError extends Error {
  readonly code: SignCode;
  constructor(code: SignCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'SignError';
    this.code = code;
  }
}

/**
 * Signs what an editor holds as a JWS in compact serialisation (RFC 7515 section 7.1). The header's `alg` is the algorithm.
 * A payload that is JSON is signed without its white space, any other as its bytes. Throws a SignError.
 */
export async function sign(
  headerText: string,
  payloadText: string,
  key: Readonly<JWK> | undefined,
): Promise<string> {
  const header = jsonObject(headerText);
  if (!header) throw new SignError('header-not-json');
  const algorithm = algorithmOf(header['alg']);
  if (!algorithm) throw new SignError('alg-unknown');
  if (key === undefined || key.k === '') throw new SignError('key-missing');
  if (!suits(algorithm, key)) throw new SignError('key-type');
  if (key.kty !== 'oct' && key.d === undefined && key['priv'] === undefined)
    throw new SignError('key-not-private');
  try {
    const imported = await importJWK({ ...materialOf(key), alg: algorithm.name }, algorithm.name);
    return await new CompactSign(new TextEncoder().encode(compactJson(payloadText)))
      .setProtectedHeader(header as CompactJWSHeaderParameters)
      .sign(imported);
  } catch (error) {
    throw new SignError('key-unusable', error);
  }
}

/** The key without its own rules of use: those are for a verifier to keep, here it is asked to sign on purpose. */
function materialOf(key: Readonly<JWK>): JWK {
  const rules = new Set(['use', 'key_ops', 'ext']);
  return Object.fromEntries(Object.entries(key).filter(([name]) => !rules.has(name))) as JWK;
}
