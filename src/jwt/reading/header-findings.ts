import type { Severity } from '../finding.ts';
import type { Member } from './json-members.ts';
import { about, jsonFindings, memberOf, type LocatedPart } from './read-part.ts';
import type { TokenCode, TokenFinding } from './token-code.ts';

/** Names that `crit` may not hold: RFC 7515 section 4.1, RFC 7516 section 4.1, RFC 7518 sections 4.6.1, 4.7.1 and 4.8.1. */
export const STANDARD: ReadonlySet<string> = new Set(
  'alg enc zip jku jwk kid x5u x5c x5t x5t#S256 typ cty crit epk apu apv iv tag p2s p2c'.split(' '),
);
/** Extensions that this site implements, and may therefore be named in `crit` (RFC 7515 section 4.1.11). */
export const UNDERSTOOD = new Set(['b64']);
/** A key that comes with the token, or the place to get it from. */
const KEY_MATERIAL = ['jku', 'jwk', 'x5u', 'x5c'];
/** Parameters that are strings: RFC 7515 sections 4.1.1, 4.1.4, 4.1.9 and 4.1.10. */
const STRINGS = ['alg', 'kid', 'typ', 'cty'];

/** Whether the payload stands there unencoded: `b64` is false, and `crit` says so (RFC 7797 sections 3 and 6). */
export function isUnencoded(header: Readonly<Record<string, unknown>> | undefined): boolean {
  const crit = header?.['crit'];
  return header?.['b64'] === false && Array.isArray(crit) && crit.includes('b64');
}

/** What there is to say about a header that was read: RFC 7515 section 4, RFC 7516 section 4, RFC 8725. */
export function headerFindings(header: LocatedPart, kind: 'jws' | 'jwe'): readonly TokenFinding[] {
  const { part, wrongByte, breaks, tooDeep } = header;
  if (part.encoded === '') return [];
  if (wrongByte) return [about('not-utf-8', 'error', wrongByte, { part: 'header' })];
  if (tooDeep) return jsonFindings(header);
  if (!part.object) {
    if (part.text === undefined || breaks) return [about('header-not-json', 'error', breaks ?? part)];
    return [about('header-not-object', 'error', part)];
  }
  return [...jsonFindings(header), ...parameterFindings(header, part.object, kind)];
}

function parameterFindings(
  header: LocatedPart,
  object: Readonly<Record<string, unknown>>,
  kind: 'jws' | 'jwe',
): readonly TokenFinding[] {
  const findings: TokenFinding[] = [];
  const { part, textRange } = header;
  const end = { at: part.at + part.length, length: 0 };
  const say = (code: TokenCode, severity: Severity, member: Member, facts?: TokenFinding['facts']) =>
    findings.push(about(code, severity, textRange(member.value), facts));

  const alg = memberOf(header, 'alg');
  if (!alg) findings.push(about('alg-missing', 'error', end));
  else if (typeof object['alg'] === 'string' && object['alg'].toLowerCase() === 'none')
    say('alg-none', 'warning', alg, { alg: object['alg'] });
  if (kind === 'jwe' && !Object.hasOwn(object, 'enc')) findings.push(about('enc-missing', 'error', end));

  for (const name of kind === 'jwe' ? [...STRINGS, 'enc'] : STRINGS) {
    const member = memberOf(header, name);
    if (member && typeof object[name] !== 'string')
      say('header-type', 'error', member, { member: name, expected: 'string' });
  }
  for (const name of KEY_MATERIAL) {
    const member = memberOf(header, name);
    if (member)
      findings.push(about('key-material-in-header', 'warning', textRange(member.key), { member: name }));
  }
  const cty = memberOf(header, 'cty');
  if (cty && typeof object['cty'] === 'string' && /^(application\/)?jwt$/i.test(object['cty']))
    say('nested-jwt', 'note', cty);

  findings.push(...critFindings(header, object));
  const b64 = memberOf(header, 'b64');
  if (b64 && kind === 'jws') {
    if (typeof object['b64'] !== 'boolean')
      say('header-type', 'error', b64, { member: 'b64', expected: 'boolean' });
    else if (isUnencoded(object)) say('b64-false', 'warning', b64);
    else if (!object['b64']) say('b64-not-critical', 'error', b64);
  }
  return findings;
}

/** RFC 7515 section 4.1.11. */
function critFindings(
  header: LocatedPart,
  object: Readonly<Record<string, unknown>>,
): readonly TokenFinding[] {
  const crit = memberOf(header, 'crit');
  if (!crit) return [];
  const names: unknown = object['crit'];
  const place = header.textRange(crit.value);
  if (!Array.isArray(names) || names.length === 0) return [about('crit-invalid', 'error', place)];
  const seen = new Set<unknown>();
  return (names as readonly unknown[]).flatMap((name, index) => {
    const item = crit.items[index];
    const at = item ? header.textRange(item) : place;
    if (typeof name !== 'string' || name === '') return [about('crit-invalid', 'error', at)];
    const facts = { member: name };
    if (STANDARD.has(name) || seen.has(name)) return [about('crit-name-not-allowed', 'error', at, facts)];
    seen.add(name);
    const findings: TokenFinding[] = [];
    if (!Object.hasOwn(object, name)) findings.push(about('crit-member-missing', 'error', at, facts));
    if (!UNDERSTOOD.has(name)) findings.push(about('unsupported-crit', 'error', at, facts));
    return findings;
  });
}
