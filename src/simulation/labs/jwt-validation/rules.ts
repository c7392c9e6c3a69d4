import { AUDIENCE, ISSUER } from '../../../jwt/parties.ts';
import { issuerPublicJwk } from '../../../jwt/issuer-key.ts';
import type { Rules } from '../../../jwt/verdict/verify-only.ts';
import { ACCESS_TOKEN } from './claims.ts';

/** What the service is set to (RFC 9068 section 4); which of it is looked at, the switches say. */
export const RULES: Omit<Rules, 'at' | 'leeway'> = {
  alg: 'RS256',
  key: issuerPublicJwk,
  iss: ISSUER,
  aud: AUDIENCE,
  typ: ACCESS_TOKEN,
  required: ['exp', 'sub', 'jti'],
};

/** What is good and what is an attack is told by a service that makes every check and lets clocks differ by so many seconds. */
export const FULL_LEEWAY = 60;
