import type { ReadPart } from './read-part.ts';
import type { TokenFinding } from './token-code.ts';

/**
 * What kind of thing was pasted: nothing, a JWS in compact serialisation (RFC 7515 section 7.1) or in one of JSON (section 7.2),
 * a JWE (RFC 7516), the beginning of a compact one, or none of these.
 */
export type TokenKind = 'empty' | 'jws' | 'jws-json' | 'jwe' | 'cut-short' | 'not-a-token';

/** A pasted text, read as a token as far as it can be; nothing of it is verified. */
export interface TokenReading {
  /**
   * the token in compact serialisation, line breaks, percent-encoding and wrappings undone; of a `jws-json` the JSON as it
   * was pasted; '' where there is none
   */
  readonly token: string;
  /** of a compact token each dot-separated part, at most five; of a `jws-json` those of one signature; none where there is no token */
  readonly parts: readonly ReadPart[];
  /** of a `jws-json` the protected header, or the other one where there is none: that one is JSON as it stands */
  readonly header: ReadPart | undefined;
  /** undefined where it is missing, and in a JWE, where nobody without the key can read it */
  readonly payload: ReadPart | undefined;
  /** undefined where it is missing, and in a JWE, which has none */
  readonly signature: ReadPart | undefined;
  readonly kind: TokenKind;
  /** in the order in which they stand in the text */
  readonly findings: readonly TokenFinding[];
}
