import { exportPKCS8, exportSPKI, type JWK } from 'jose';
import { importMaterial, kindOf } from './playground-key.ts';

/** What only the holder of a private key may know (RFC 7518 sections 6.2.2 and 6.3.2, RFC 8037 section 2). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv'];
/** The order in which members are written; any others follow by name. */
const ORDER = [
  ...['kty', 'crv', 'alg', 'use', 'key_ops', 'ext', 'kid'],
  ...['k', 'n', 'e', 'x', 'y', 'pub'],
  ...PRIVATE,
];

/** The half of a key that everybody may know; undefined of a secret, which has none. */
export function publicOf(jwk: Readonly<JWK>): JWK | undefined {
  if (jwk.kty === 'oct') return undefined;
  const kept = Object.entries(jwk).filter(([name]) => !PRIVATE.includes(name));
  const half = Object.fromEntries(kept) as JWK;
  if (kindOf(jwk) === 'public') return half;
  // What the private half signs the public one verifies (RFC 7517 section 4.3); whether it could be exported is its own affair.
  delete half.ext;
  if (half.key_ops?.includes('sign')) half.key_ops = ['verify'];
  return half;
}

/**
 * A key as PEM: SPKI of a public one, PKCS#8 of a private one (RFC 7468 sections 13 and 10). Undefined of a secret and of a key
 * no algorithm here works with; rejects where the key is broken or the runtime lacks its algorithm.
 */
export async function toPem(jwk: Readonly<JWK>): Promise<string | undefined> {
  const key = await importMaterial(jwk);
  if (!key) return undefined;
  return key.type === 'private' ? await exportPKCS8(key) : await exportSPKI(key);
}

/** A JWK as it is shown: indented, its members always in the same order. */
export function toJwkText(jwk: Readonly<JWK>): string {
  return JSON.stringify(ordered(jwk), undefined, 2);
}

/** A JWK Set (RFC 7517 section 5) as it is shown. Holds the keys as they are: private ones are the caller's to leave out. */
export function toJwksText(keys: readonly Readonly<JWK>[]): string {
  return JSON.stringify({ keys: keys.map(ordered) }, undefined, 2);
}

function ordered(jwk: Readonly<JWK>): Readonly<Record<string, unknown>> {
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const byName = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return Object.fromEntries(Object.entries(jwk).sort(([a], [b]) => rank(a) - rank(b) || byName(a, b)));
}
