import { decodeToken } from '../decode.ts';
import type { JsonObject } from '../json-object.ts';
import { isUnencoded, STANDARD, UNDERSTOOD } from '../reading/header-findings.ts';
import { isJsonSerialization } from '../reading/json-serialization.ts';
import type { Check, CheckCode } from './check.ts';

/** A token as far as verifying can go on with it. */
export interface Structure {
  readonly check: Check;
  /** undefined where nothing else can be checked */
  readonly header: (JsonObject & { readonly alg: string }) | undefined;
  /** undefined where the payload is no JSON object: the signature can be checked, claims can't */
  readonly claims: JsonObject | undefined;
  /** whether a JWS stands there at all */
  readonly readable: boolean;
}

/** RFC 7515 section 5.2, steps 1 to 7, and RFC 7519 section 7.2, step 10. `token` is a compact serialisation. Never throws. */
export function readStructure(token: string): Structure {
  const stop = (code: CheckCode, facts: Check['facts'] = {}, readable = false): Structure => ({
    check: { name: 'structure', result: 'failed', code, facts },
    header: undefined,
    claims: undefined,
    readable,
  });
  if (token === '') return stop('empty');
  const { header, payload, signature, parts } = decodeToken(token);
  // JWTs are always in compact serialisation (RFC 7519 section 1).
  if (isJsonSerialization(token)) return stop('jws-json', {}, true);
  if (parts === 5) return stop('jwe');
  if (parts !== 3) return stop('not-a-jws', { parts });
  if (header.encoded !== '' && header.text === '') return stop('not-base64url', { part: 'header' });
  if (!header.json) return stop('header-not-json');
  const { alg, crit } = header.json;
  if (typeof alg !== 'string') return stop('alg-missing', {}, true);
  // RFC 7797: a payload that stands there as it is, which no JWT may have (section 7).
  const unencoded = isUnencoded(header.json);
  for (const [part, encoded] of [
    ['payload', unencoded ? '' : payload.encoded],
    ['signature', signature],
  ] as const)
    if (!isBase64url(encoded)) return stop('not-base64url', { part }, true);
  const problem = criticalProblem(header.json, crit);
  if (problem) return stop(problem.code, problem.facts, true);
  const claims = unencoded ? undefined : payload.json;
  return {
    check: claims
      ? { name: 'structure', result: 'passed', code: 'ok', facts: {} }
      : { name: 'structure', result: 'failed', code: 'payload-not-json', facts: {} },
    header: { ...header.json, alg },
    claims,
    readable: true,
  };
}

/** The alphabet of RFC 4648 section 5 without padding, in a length that bytes can have. */
function isBase64url(text: string): boolean {
  return /^[\w-]*$/.test(text) && text.length % 4 !== 1;
}

/** RFC 7515 section 4.1.11: a list of names that are there, each once, none defined by the RFC itself, all of them understood. */
function criticalProblem(
  header: JsonObject,
  crit: unknown,
): { readonly code: CheckCode; readonly facts: Check['facts'] } | undefined {
  if (crit === undefined) return undefined;
  if (!Array.isArray(crit) || crit.length === 0) return { code: 'crit-invalid', facts: {} };
  const names = crit as readonly unknown[];
  const wrong = names.findIndex(
    (name, index) =>
      typeof name !== 'string' ||
      name === '' ||
      STANDARD.has(name) ||
      !Object.hasOwn(header, name) ||
      names.indexOf(name) < index,
  );
  if (wrong >= 0) return { code: 'crit-invalid', facts: { name: String(names[wrong]) } };
  const unknown = names.find((name) => !UNDERSTOOD.has(String(name)));
  return unknown === undefined ? undefined : { code: 'crit-unsupported', facts: { name: String(unknown) } };
}
