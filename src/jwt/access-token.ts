import { errors, importJWK, jwtVerify, SignJWT } from 'jose';
import { issuerPrivateJwk, issuerPublicJwk } from './issuer-key.ts';

/** Who issues and who is meant: fixed names of the simulated system. */
export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'https://api.example';

/** Lifetime of an access token, seconds. A premise of the model. */
export const LIFETIME = 3600;

/** The date that time 0 of a run stands for, in Unix seconds: 2026-01-01T00:00:00Z. */
export const EPOCH = 1_767_225_600;

/** Whether a token holds, and if not, the code of jose's error, e.g. `ERR_JWS_SIGNATURE_VERIFICATION_FAILED`. */
export type TokenVerdict =
  | { readonly valid: true; readonly jti: string; readonly subject: string }
  | { readonly valid: false; readonly code: string };

/** Signs an access token (RFC 9068, `at+jwt`) with RS256. `issuedAt` is µs since the start of the run. */
export async function signAccessToken(claims: {
  subject: string;
  jti: string;
  issuedAt: number;
}): Promise<string> {
  const issuedAt = unixSeconds(claims.issuedAt);
  return new SignJWT({ client_id: 'web' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: issuerPrivateJwk.kid })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(claims.subject)
    .setJti(claims.jti)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME)
    .sign(await importJWK(issuerPrivateJwk));
}

/**
 * Verifies an access token as a resource server must (RFC 9068 section 4, RFC 8725 section 3): the algorithm it is set to,
 * the signature, issuer, audience, type and time. `at` is µs since the start of the run.
 */
export async function verifyAccessToken(token: string, at: number): Promise<TokenVerdict> {
  try {
    const { payload } = await jwtVerify(token, await importJWK(issuerPublicJwk), {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: 'at+jwt',
      requiredClaims: ['jti', 'exp', 'sub'],
      currentDate: new Date(unixSeconds(at) * 1000),
    });
    return { valid: true, jti: payload.jti ?? '', subject: payload.sub ?? '' };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { valid: false, code: error.code };
    throw error;
  }
}

function unixSeconds(us: number): number {
  return EPOCH + Math.floor(us / 1_000_000);
}
