import { base64url, type JWK } from 'jose';
import { algorithmOf, suits, type AlgorithmName } from '../algorithms.ts';
import { decodeToken } from '../decode.ts';
import type { JsonObject } from '../json-object.ts';
import { toPem } from '../keys/export-key.ts';
import type { Check, CheckCode } from './check.ts';
import { checkAudience, checkIssuer, checkTime, checkType } from './claims.ts';
import { readStructure } from './structure.ts';
import { SWITCHES, type Switch } from './switches.ts';
import { checkAlgorithm, checkSignature, importPublic, outcome } from './verify.ts';

/** What a verifier of one algorithm and one key is set to. */
export interface Rules {
  readonly alg: AlgorithmName;
  /** the issuer's public key */
  readonly key: Readonly<JWK>;
  readonly iss: string;
  readonly aud: string;
  readonly typ: string;
  /** claims without which a token is refused, whatever they say */
  readonly required: readonly string[];
  /** the time of verifying, Unix seconds */
  readonly at: number;
  /** how far clocks may differ, seconds */
  readonly leeway: number;
}

/** The end of it: what the token says where it was accepted, else which check refused it and why. */
export type OnlyVerdict =
  | { readonly accepted: true; readonly claims: JsonObject }
  | {
      readonly accepted: false;
      /** `reading` where no claims could be made out at all */
      readonly by: Switch | 'reading';
      readonly code: CheckCode | 'claim-missing';
    };

/**
 * Verifies a token with some checks only, as a careless library does whose user left the others out; with all of them it
 * refuses whatever `verify` refuses. What is left out falls back on trust in the token:
 *
 * - `structure`: header and payload are decoded as far as they can be, `crit` is not looked at.
 * - `alg`: the header chooses the algorithm (RFC 8725 section 2.1). `none`, in any case of letters, leaves nothing to verify,
 *   and for an HMAC the only key at hand is taken as its secret: the text of the public key in PEM.
 * - `signature`: the token is only decoded.
 * - `time`, `iss`, `aud`, `typ`, `required`: whatever stands there is believed.
 *
 * Never rejects.
 */
export async function verifyOnly(
  token: string,
  checks: ReadonlySet<Switch>,
  rules: Rules,
): Promise<OnlyVerdict> {
  const strict = checks.has('structure');
  const { check, header, claims } = strict ? readStructure(token) : readLoosely(token);
  if (header === undefined || claims === undefined)
    return { accepted: false, by: strict ? 'structure' : 'reading', code: check.code };
  const alg = String(header['alg']);
  const { alg: allowed, iss, aud, typ, at, leeway } = rules;
  const made: Readonly<Record<Exclude<Switch, 'structure' | 'required'>, () => Check | Promise<Check>>> = {
    alg: () => checkAlgorithm(alg, undefined, { alg: allowed, at }),
    signature: () => checkBySomeKey(token, alg, rules.key, strict ? [] : criticalNames(header)),
    time: () => checkTime(claims, { at, leeway }),
    iss: () => checkIssuer(claims, { iss, at }),
    aud: () => checkAudience(claims, { aud, at }),
    typ: () => checkType(header, { typ, at }),
  };
  for (const by of SWITCHES) {
    if (by === 'structure' || by === 'required' || !checks.has(by)) continue;
    const { result, code } = await made[by]();
    if (result === 'failed') return { accepted: false, by, code };
  }
  if (checks.has('required') && rules.required.some((name) => claims[name] === undefined))
    return { accepted: false, by: 'required', code: 'claim-missing' };
  return { accepted: true, claims };
}

/** Header and payload as far as they can be decoded; how many parts there are, and what else stands in them, nobody asks. */
function readLoosely(token: string): {
  readonly check: { readonly code: CheckCode };
  readonly header: JsonObject | undefined;
  readonly claims: JsonObject | undefined;
} {
  const { header, payload } = decodeToken(token);
  const code = header.json === undefined ? 'header-not-json' : 'payload-not-json';
  return { check: { code }, header: header.json, claims: payload.json };
}

/** The names in `crit`; a verifier that doesn't look at them behaves as one that understands them all. */
function criticalNames({ crit }: JsonObject): readonly string[] {
  return Array.isArray(crit) ? crit.filter((name): name is string => typeof name === 'string') : [];
}

/** The signature by the algorithm named, with whatever key there is for it. */
async function checkBySomeKey(
  token: string,
  alg: string,
  key: Readonly<JWK>,
  crit: readonly string[],
): Promise<Check> {
  const check = (code: CheckCode) => outcome('signature', code, { alg });
  if (alg.toLowerCase() === 'none') return check('ok');
  const algorithm = algorithmOf(alg);
  if (algorithm === undefined) return check('alg-unknown');
  const own = algorithm.kty === 'oct' ? await secretOf(key) : key;
  if (!suits(algorithm, own)) return check('key-type');
  return checkSignature(token, await importPublic(own, algorithm.name), algorithm.name, crit);
}

const secrets = new WeakMap<Readonly<JWK>, JWK>();

/** The text of a public key in PEM as an HMAC secret: to the byte what `toPem` writes, without an end of line. */
export async function secretOf(key: Readonly<JWK>): Promise<JWK> {
  let secret = secrets.get(key);
  if (secret === undefined) {
    secret = { kty: 'oct', k: base64url.encode((await toPem(key)) ?? '') };
    secrets.set(key, secret);
  }
  return secret;
}
