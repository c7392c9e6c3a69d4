import type { JWK } from 'jose';
import type { Finding } from '../finding.ts';

/** How the text of a secret stands for its bytes. */
export type SecretEncoding = 'utf8' | 'base64url' | 'hex';

/** What is noticed about a pasted key. Codes are stable. */
export type KeyCode =
  | 'pem-end-missing'
  | 'pem-character'
  | 'pem-incomplete'
  | 'pem-escaped-newlines'
  | 'pem-pkcs1'
  | 'pem-sec1'
  | 'pem-encrypted'
  | 'pem-label-unknown'
  | 'pem-unusable'
  | 'pem-more-blocks'
  | 'json-no-key'
  | 'jwks-empty'
  | 'jwk-no-object'
  | 'jwk-kty-missing'
  | 'jwk-kty-unknown'
  | 'jwk-crv-unsupported'
  | 'jwk-alg-unknown'
  | 'jwk-member-missing'
  | 'jwk-member-type'
  | 'jwk-member-encoding'
  | 'jwk-unusable'
  | 'secret-character'
  | 'secret-length'
  | 'secret-outer-space'
  | 'secret-surrogate'
  | 'looks-like-base64url'
  | 'looks-like-hex'
  | 'looks-like-json'
  | 'looks-like-pem';

/** What came of reading a pasted text as a key. */
export interface KeyReading {
  /**
   * what the text is, also where no key came out of it: a PKCS#1 private key is `pem-private`. `unreadable` is a PEM block
   * or a JSON object that is none of these at all.
   */
  readonly form:
    'empty' | 'pem-public' | 'pem-private' | 'certificate' | 'jwk' | 'jwks' | 'secret' | 'unreadable';
  readonly keys: readonly PlaygroundKey[];
  readonly findings: readonly Finding<KeyCode>[];
}

/** A key that can be used, whatever form it came in. */
export interface PlaygroundKey {
  /** as it was read, with all its members; a private key's private ones too */
  readonly jwk: Readonly<JWK>;
  readonly kind: 'secret' | 'private' | 'public';
  /** a secret's length, an RSA modulus' length, the size of an elliptic curve's field; undefined elsewhere */
  readonly bits: number | undefined;
  /** RFC 7638, SHA-256 */
  readonly thumbprint: string;
}
