import type { AlgorithmName } from '../jwt/algorithms.ts';
import type { SecretEncoding } from '../jwt/keys/key-reading.ts';

/** How the text of a secret becomes bytes. Never guessed. */
export const ENCODINGS: readonly SecretEncoding[] = ['utf8', 'base64url', 'hex'];

/** All that the reader typed and chose. */
export interface Playdoc {
  /** as pasted: `Bearer `, quotes and line breaks included */
  readonly token: string;
  /** a PEM, JWK, JWKS or secret */
  readonly key: string;
  readonly keyEncoding: SecretEncoding;
  /** the algorithm the verifier is pinned to; undefined lets the key decide */
  readonly alg?: AlgorithmName | undefined;
  /** what the verifier expects; undefined isn't checked */
  readonly iss?: string | undefined;
  readonly aud?: string | undefined;
  readonly typ?: string | undefined;
  /** the verifying time, Unix seconds; undefined is now */
  readonly at?: number | undefined;
  /** how far clocks may differ, seconds */
  readonly leeway: number;
}

/** A page with nothing typed yet. */
export const EMPTY: Playdoc = {
  token: '',
  key: '',
  keyEncoding: 'utf8',
  alg: undefined,
  iss: undefined,
  aud: undefined,
  typ: undefined,
  at: undefined,
  leeway: 0,
};

/** The secret of the example: long enough for HS256 (RFC 7518 section 3.2), and published here, so worth nothing. */
export const SAMPLE_SECRET = 'auth-lab-sample-secret-worth-nothing';

/** What a page without an address opens on: an HS256 token, signed with SAMPLE_SECRET, valid until 2100. */
export const SAMPLE: Playdoc = {
  ...EMPTY,
  token:
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lzc3Vlci5leGFtcGxlIiwic3ViIjoidXNlci0zIiwiYXVkIjoiaHR0cHM6Ly9hcGkuZXhhbXBsZSIsIm5hbWUiOiLquYDshJzsl7AiLCJyb2xlIjoiVVNFUiIsImlhdCI6MTc2NzIyNTYwMCwiZXhwIjo0MTAyNDQ0ODAwfQ.NYkkYCR67sW54JVZx3huWQ-eDfgnb1_SBzEasinEBj0',
  key: SAMPLE_SECRET,
};
