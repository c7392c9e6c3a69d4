import { ALGORITHMS } from '../algorithms.ts';
import type { KeyCode } from './key-reading.ts';

/** What keeps a JSON object from being a key that can be used, and in which of its members it lies. */
export interface JwkFault {
  readonly code: KeyCode;
  /** the member it is about; undefined where it is the object as a whole, or where one is missing */
  readonly member?: string;
  /** offset in the member's value of the first wrong character */
  readonly inValue?: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * The members a key can't do without (RFC 7518 sections 6.2.1, 6.3.1 and 6.4.1, RFC 8037 section 2,
 * draft-ietf-cose-dilithium), and those of a private key that Web Crypto can't do without once one of them is there.
 */
const MEMBERS: Readonly<
  Record<string, { readonly needed: readonly string[]; readonly secret: readonly string[] }>
> = {
  oct: { needed: ['k'], secret: [] },
  RSA: { needed: ['n', 'e'], secret: ['d', 'p', 'q', 'dp', 'dq', 'qi'] },
  EC: { needed: ['crv', 'x', 'y'], secret: ['d'] },
  OKP: { needed: ['crv', 'x'], secret: ['d'] },
  AKP: { needed: ['alg', 'pub'], secret: ['priv'] },
};

/** Members of any key that are strings (RFC 7517 section 4). */
const STRINGS = ['kid', 'alg', 'use'];
/** Members that are words; all others of a key's material are base64url (RFC 7518 section 6). */
const WORDS = ['crv', 'alg'];

/** The first thing that is wrong with a JWK, as far as that shows without importing it. */
export function jwkFault(jwk: Members): JwkFault | undefined {
  const kty = jwk['kty'];
  if (kty === undefined) return { code: 'jwk-kty-missing', facts: {} };
  if (typeof kty !== 'string') return { code: 'jwk-member-type', member: 'kty', facts: { member: 'kty' } };
  const members = Object.hasOwn(MEMBERS, kty) ? MEMBERS[kty]! : undefined;
  if (!members) return { code: 'jwk-kty-unknown', member: 'kty', facts: { kty } };
  const secret = members.secret.some((member) => jwk[member] !== undefined) ? members.secret : [];
  const material = [...members.needed, ...secret];
  return (
    first(material, (member) => missing(jwk, kty, member)) ??
    first([...material, ...STRINGS], (member) => notString(jwk, member)) ??
    wrongOperations(jwk) ??
    unsupported(jwk, kty) ??
    first(
      material.filter((member) => !WORDS.includes(member)),
      (member) => notBase64url(jwk, member),
    )
  );
}

function first(
  members: readonly string[],
  fault: (member: string) => JwkFault | undefined,
): JwkFault | undefined {
  for (const member of members) {
    const found = fault(member);
    if (found) return found;
  }
  return undefined;
}

/** A member that is empty holds nothing either. */
function missing(jwk: Members, kty: string, member: string): JwkFault | undefined {
  const value = jwk[member];
  if (value !== undefined && value !== '') return undefined;
  return {
    code: 'jwk-member-missing',
    ...(value === '' ? { member } : {}),
    facts: { member, kty },
  };
}

function notString(jwk: Members, member: string): JwkFault | undefined {
  const value = jwk[member];
  if (value === undefined || typeof value === 'string') return undefined;
  return { code: 'jwk-member-type', member, facts: { member } };
}

/** RFC 7517 section 4.3: an array of strings, none of them twice. */
function wrongOperations(jwk: Members): JwkFault | undefined {
  const value = jwk['key_ops'];
  if (value === undefined) return undefined;
  const right =
    Array.isArray(value) &&
    value.every((operation) => typeof operation === 'string') &&
    new Set(value).size === value.length;
  return right ? undefined : { code: 'jwk-member-type', member: 'key_ops', facts: { member: 'key_ops' } };
}

function unsupported(jwk: Members, kty: string): JwkFault | undefined {
  const ofType = ALGORITHMS.filter((algorithm) => algorithm.kty === kty);
  if (kty === 'AKP') {
    const alg = String(jwk['alg']);
    if (ofType.some(({ name }) => name === alg)) return undefined;
    return { code: 'jwk-alg-unknown', member: 'alg', facts: { alg, kty } };
  }
  if (kty !== 'EC' && kty !== 'OKP') return undefined;
  const crv = String(jwk['crv']);
  if (ofType.some((algorithm) => 'crv' in algorithm && algorithm.crv === crv)) return undefined;
  return { code: 'jwk-crv-unsupported', member: 'crv', facts: { crv, kty } };
}

function notBase64url(jwk: Members, member: string): JwkFault | undefined {
  const value = jwk[member] as string;
  const wrong = value.search(/[^A-Za-z0-9_-]/);
  if (wrong >= 0) {
    const character = String.fromCodePoint(value.codePointAt(wrong)!);
    return { code: 'jwk-member-encoding', member, inValue: wrong, facts: { member, character } };
  }
  // RFC 4648 section 4: one digit behind whole groups of four is no byte.
  if (value.length % 4 !== 1) return undefined;
  return { code: 'jwk-member-encoding', member, inValue: value.length, facts: { member } };
}
