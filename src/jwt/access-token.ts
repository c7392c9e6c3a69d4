import { errors, importJWK, jwtVerify, SignJWT } from 'jose';
import { unixSeconds } from './epoch.ts';
import { issuerPrivateJwk, issuerPublicJwk } from './issuer-key.ts';
import { nextIssuerPrivateJwk, nextIssuerPublicJwk } from './next-issuer-key.ts';
import { AUDIENCE, ISSUER } from './parties.ts';

/** Lifetime of an access token, seconds. A premise of the model. */
export const LIFETIME = 3600;

/** Which of the issuer's keys: the one it begins with, or the one it changes to. */
export type IssuerKey = 'issuer-1' | 'issuer-2';

const keys = {
  'issuer-1': { private: issuerPrivateJwk, public: issuerPublicJwk },
  'issuer-2': { private: nextIssuerPrivateJwk, public: nextIssuerPublicJwk },
} as const;

/** Whether a token holds, and if not, the code of jose's error, e.g. `ERR_JWS_SIGNATURE_VERIFICATION_FAILED`. */
export type TokenVerdict =
  | {
      readonly valid: true;
      readonly jti: string;
      readonly subject: string;
      readonly claims: Readonly<Record<string, unknown>>;
    }
  | { readonly valid: false; readonly code: string };

/** What a token is made of. */
export interface AccessTokenInput {
  readonly subject: string;
  readonly jti: string;
  /** µs since the start of the run */
  readonly issuedAt: number;
  /** seconds; `LIFETIME` where it is not given */
  readonly lifetime?: number;
  /** claims beyond those of RFC 9068 */
  readonly claims?: Readonly<Record<string, string | number>>;
  readonly key?: IssuerKey;
}

/** Signs an access token (RFC 9068, `at+jwt`) with RS256. */
export async function signAccessToken({
  subject,
  jti,
  issuedAt,
  lifetime = LIFETIME,
  claims = {},
  key = 'issuer-1',
}: AccessTokenInput): Promise<string> {
  const now = unixSeconds(issuedAt);
  return new SignJWT({ client_id: 'web', ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setJti(jti)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .sign(await importJWK(keys[key].private));
}

/**
 * Verifies an access token with one of the issuer's keys, the first unless told, as a resource server must (RFC 9068 section 4, RFC 8725 section 3): the algorithm it is set to,
 * the signature, issuer, audience, type and time. `at` is µs since the start of the run.
 */
export async function verifyAccessToken(
  token: string,
  at: number,
  key: IssuerKey = 'issuer-1',
): Promise<TokenVerdict> {
  try {
    const { payload } = await jwtVerify(token, await importJWK(keys[key].public), {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: 'at+jwt',
      requiredClaims: ['jti', 'exp', 'sub'],
      currentDate: new Date(unixSeconds(at) * 1000),
    });
    return { valid: true, jti: payload.jti ?? '', subject: payload.sub ?? '', claims: payload };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { valid: false, code: error.code };
    throw error;
  }
}
