import type { Check, CheckCode, CheckName, Expectations } from './check.ts';

type Claims = Readonly<Record<string, unknown>>;
type Facts = Check['facts'];

const passed = (name: CheckName, facts: Facts = {}, code: CheckCode = 'ok'): Check => ({
  name,
  result: 'passed',
  code,
  facts,
});
const failed = (name: CheckName, code: CheckCode, facts: Facts = {}): Check => ({
  name,
  result: 'failed',
  code,
  facts,
});
const notAsked = (name: CheckName): Check => ({ name, result: 'skipped', code: 'not-asked', facts: {} });

/**
 * RFC 7519 sections 4.1.4 and 4.1.5: not on or after `exp`, not before `nbf`, give or take the leeway. A time that is there
 * has to be a number; none has to be there.
 */
export function checkTime(claims: Claims, { at, leeway = 0 }: Expectations): Check {
  for (const member of ['exp', 'nbf', 'iat']) {
    const value = claims[member];
    if (value !== undefined && (typeof value !== 'number' || !Number.isFinite(value)))
      return failed('time', 'claim-type', { member });
  }
  const exp = claims['exp'] as number | undefined;
  const nbf = claims['nbf'] as number | undefined;
  if (exp !== undefined && at >= exp + leeway) return failed('time', 'expired', { exp, at, leeway });
  if (nbf !== undefined && at < nbf - leeway) return failed('time', 'not-yet', { nbf, at, leeway });
  return exp === undefined ? passed('time', { at }, 'no-exp') : passed('time', { exp, at, leeway });
}

/** RFC 7519 section 4.1.1 and RFC 8725 section 3.8: compared as it stands, case included. */
export function checkIssuer({ iss }: Claims, { iss: expected }: Expectations): Check {
  if (expected === undefined) return notAsked('issuer');
  if (iss === undefined) return failed('issuer', 'issuer-missing', { expected });
  if (typeof iss !== 'string') return failed('issuer', 'claim-type', { member: 'iss' });
  return iss === expected
    ? passed('issuer', { expected })
    : failed('issuer', 'issuer-other', { expected, found: iss });
}

/** RFC 7519 section 4.1.3: one string or several, and the verifier has to be among them. */
export function checkAudience({ aud }: Claims, { aud: expected }: Expectations): Check {
  if (expected === undefined) return notAsked('audience');
  if (aud === undefined) return failed('audience', 'audience-missing', { expected });
  const all: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (!all.every((one) => typeof one === 'string'))
    return failed('audience', 'claim-type', { member: 'aud' });
  return all.includes(expected)
    ? passed('audience', { expected })
    : failed('audience', 'audience-other', { expected, found: all.join(', ') });
}

/** RFC 8725 section 3.11: what a token is for stands in its header, so that one kind isn't taken for another. */
export function checkType(header: Claims, { typ: expected }: Expectations): Check {
  if (expected === undefined) return notAsked('type');
  const { typ } = header;
  if (typ === undefined) return failed('type', 'type-missing', { expected });
  if (typeof typ !== 'string') return failed('type', 'claim-type', { member: 'typ' });
  return mediaType(typ) === mediaType(expected)
    ? passed('type', { expected })
    : failed('type', 'type-other', { expected, found: typ });
}

/** In full and in lower case: without a slash `application/` is meant (RFC 7515 section 4.1.9). */
function mediaType(typ: string): string {
  return (typ.includes('/') ? typ : `application/${typ}`).toLowerCase();
}
