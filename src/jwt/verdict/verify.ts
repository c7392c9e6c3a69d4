import { compactVerify, errors, importJWK, type CryptoKey, type JWK } from 'jose';
import { algorithmFor, algorithmOf, isSameOperation, suits, type AlgorithmName } from '../algorithms.ts';
import type { JsonObject } from '../json-object.ts';
import { isUnavailable } from '../keys/playground-key.ts';
import type { Check, CheckCode, CheckName, Expectations, Verdict } from './check.ts';
import { CHECKS } from './check.ts';
import { checkAudience, checkIssuer, checkTime, checkType } from './claims.ts';
import { readStructure } from './structure.ts';

/** What the key check tells where there is no key to check with. */
export type NoKey = Pick<Check, 'code' | 'facts'>;

/**
 * Verifies a token in compact serialisation as a careful verifier does, step by step, and tells what each step found. The
 * algorithm is the one expected, or the one the key stands for, never the header's choice (RFC 8725 section 3.1). A payload
 * that is no JSON, or a time that is over, doesn't keep the signature from being checked; claims are looked at only where
 * the signature holds. `whyNoKey` is what the key check tells where no key could be picked. Never rejects.
 */
export async function verify(
  token: string,
  key: Readonly<JWK> | undefined,
  expected: Expectations,
  whyNoKey: NoKey = { code: 'key-missing', facts: {} },
): Promise<Verdict> {
  const checks: Check[] = [];
  const { check, header, claims, readable } = readStructure(token);
  checks.push(check);
  if (header === undefined) return verdictOf(checks, readable);

  const algorithm = checkAlgorithm(header.alg, key, expected);
  checks.push(algorithm);
  if (algorithm.result === 'failed') return verdictOf(checks, readable);
  const alg = header.alg as AlgorithmName;

  const { check: keyCheck, imported } = await checkKey(key, header, whyNoKey);
  checks.push(keyCheck);
  if (imported === undefined) return verdictOf(checks, readable);

  const signature = await checkSignature(token, imported, alg);
  checks.push(signature);
  if (signature.result === 'passed' && claims !== undefined) {
    checks.push(
      checkTime(claims, expected),
      checkIssuer(claims, expected),
      checkAudience(claims, expected),
      checkType(header, expected),
    );
  }
  return verdictOf(checks, readable);
}

/** The checks that were made, those that weren't reached behind them, and what follows from them. */
function verdictOf(made: readonly Check[], readable: boolean): Verdict {
  const checks = CHECKS.map(
    (name): Check =>
      made.find((check) => check.name === name) ?? {
        name,
        result: 'skipped',
        code: 'not-reached',
        facts: {},
      },
  );
  const failed = checks.find(({ result }) => result === 'failed');
  if (!failed) return { verdict: 'accepted', code: 'accepted', checks };
  return { verdict: readable ? 'refused' : 'unreadable', code: failed.code, checks };
}

/** What a check found, by its code. */
export function outcome(name: CheckName, code: CheckCode, facts: Check['facts'] = {}): Check {
  return { name, result: code === 'ok' ? 'passed' : 'failed', code, facts };
}

/**
 * One name is allowed, and another name of the same operation isn't it: RFC 9864 registers the two as algorithms of their own.
 * Only a key that names none allows either: then it is its curve that decides.
 */
export function checkAlgorithm(found: string, key: Readonly<JWK> | undefined, { alg }: Expectations): Check {
  const allowed = alg ?? (key && algorithmFor(key));
  if (found.toLowerCase() === 'none') return outcome('algorithm', 'alg-none', { found });
  const algorithm = algorithmOf(found);
  if (algorithm === undefined) return outcome('algorithm', 'alg-unknown', { found });
  // Without a key and without a rule there is nothing to hold it against: the key check will say so.
  if (allowed === undefined || allowed === found) return outcome('algorithm', 'ok', { found });
  if (!isSameOperation(allowed, algorithm.name))
    return outcome('algorithm', 'alg-not-allowed', { found, allowed });
  const named = alg !== undefined || key?.alg !== undefined;
  return outcome('algorithm', named ? 'alg-other-name' : 'ok', named ? { found, allowed } : { found });
}

/** Keys already imported: a reader who types in another pane doesn't wait for the key again. */
const known = new WeakMap<Readonly<JWK>, Map<AlgorithmName, CryptoKey | Uint8Array>>();

async function checkKey(
  key: Readonly<JWK> | undefined,
  header: JsonObject,
  whyNoKey: NoKey,
): Promise<{ readonly check: Check; readonly imported?: CryptoKey | Uint8Array }> {
  if (key === undefined) return { check: outcome('key', whyNoKey.code, whyNoKey.facts) };
  if (key.k === '') return { check: outcome('key', 'key-missing') };
  const alg = header['alg'] as AlgorithmName;
  const algorithm = algorithmOf(alg)!;
  if (!suits(algorithm, key))
    return {
      check: outcome('key', 'key-type', {
        found: [key.kty, key.crv].filter(Boolean).join(' '),
        wanted: [algorithm.kty, algorithm.crv].filter(Boolean).join(' '),
      }),
    };
  // A key is for one algorithm; one that names what nobody signs with leaves no choice to the header (RFC 8725 section 3.1).
  if (key.alg !== undefined && key.alg !== alg)
    return { check: outcome('key', 'key-alg', { found: key.alg, wanted: alg }) };
  try {
    const imported = await importPublic(key, alg);
    return { check: outcome('key', 'ok', kidsOf(key, header)), imported };
  } catch (error) {
    return { check: outcome('key', isUnavailable(error) ? 'alg-unavailable' : 'key-unusable', { alg }) };
  }
}

/** The key's `kid`, and the one the header names where that is another: a key that was the only one is taken all the same. */
function kidsOf({ kid }: Readonly<JWK>, header: JsonObject): Check['facts'] {
  const named = header['kid'];
  return {
    ...(kid === undefined ? {} : { kid }),
    ...(kid !== undefined && typeof named === 'string' && named !== kid ? { named } : {}),
  };
}

/** A private key verifies by its public half. */
export async function importPublic(key: Readonly<JWK>, alg: AlgorithmName): Promise<CryptoKey | Uint8Array> {
  let of = known.get(key);
  if (of === undefined) known.set(key, (of = new Map()));
  let imported = of.get(alg);
  if (imported === undefined) {
    imported = await importJWK(verifierJwk(key), alg);
    of.set(alg, imported);
  }
  return imported;
}

/** What verifying needs of a key and nothing else: usage members would make Web Crypto refuse a private key's public half. */
function verifierJwk({ kty, crv, n, e, x, y, k, pub, alg }: Readonly<JWK>): JWK {
  const members = { kty, crv, n, e, x, y, k, pub, ...(kty === 'AKP' ? { alg } : {}) };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as JWK;
}

/** The signature check. `crit` names the extensions that whoever verifies claims to understand (RFC 7515 section 4.1.11). */
export async function checkSignature(
  token: string,
  key: CryptoKey | Uint8Array,
  alg: AlgorithmName,
  crit: readonly string[] = [],
): Promise<Check> {
  if (token.endsWith('.')) return outcome('signature', 'signature-missing');
  try {
    const understood = Object.fromEntries(crit.map((name) => [name, true]));
    await compactVerify(token, key, { algorithms: [alg], crit: understood });
    return outcome('signature', 'ok', { alg });
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed)
      return outcome('signature', 'signature-wrong', { alg });
    // RFC 7518 section 3.3: jose refuses to work with an RSA key under 2048 bits.
    if (error instanceof TypeError && /2048/.test(error.message))
      return outcome('signature', 'rsa-too-short', { alg });
    return outcome('signature', 'signature-wrong', { alg });
  }
}
