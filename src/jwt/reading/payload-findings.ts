import { about, jsonFindings, memberOf, type LocatedPart } from './read-part.ts';
import type { TokenFinding } from './token-code.ts';

/** RFC 7519 sections 4.1.1 to 4.1.7. */
const REGISTERED = [
  ['iss', 'string'],
  ['sub', 'string'],
  ['aud', 'string-or-list'],
  ['exp', 'number'],
  ['nbf', 'number'],
  ['iat', 'number'],
  ['jti', 'string'],
] as const;
/** Seconds since 1970 reach this in the year 5138; milliseconds did in 1973. */
const SECONDS_OF_NOBODY = 1e11;

/** What there is to say about a payload as a claims set: RFC 7519 sections 4 and 7.2. */
export function payloadFindings(payload: LocatedPart): readonly TokenFinding[] {
  const { part, wrongByte, breaks, tooDeep } = payload;
  if (part.encoded === '') return [];
  if (tooDeep) return jsonFindings(payload);
  if (!part.object) {
    if (part.text === undefined || breaks)
      return [about('payload-no-json', 'note', wrongByte ?? breaks ?? part)];
    return [about('payload-not-object', 'warning', part)];
  }
  return [...jsonFindings(payload), ...claimFindings(payload, part.object)];
}

function claimFindings(
  payload: LocatedPart,
  claims: Readonly<Record<string, unknown>>,
): readonly TokenFinding[] {
  return REGISTERED.flatMap(([name, expected]) => {
    const member = memberOf(payload, name);
    if (!member) return [];
    const value = claims[name];
    const place = payload.textRange(member.value);
    if (!isOf(expected, value)) return [about('claim-type', 'error', place, { member: name, expected })];
    if (typeof value === 'number' && value > SECONDS_OF_NOBODY)
      return [about('time-in-milliseconds', 'warning', place, { member: name, value })];
    return [];
  });
}

function isOf(expected: (typeof REGISTERED)[number][1], value: unknown): boolean {
  switch (expected) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      // 1e999 is JSON, and not a number anybody can compare with.
      return typeof value === 'number' && Number.isFinite(value);
    case 'string-or-list':
      return (
        typeof value === 'string' ||
        (Array.isArray(value) && value.every((item: unknown) => typeof item === 'string'))
      );
  }
}
