import type { Finding } from '../finding.ts';

/** What can be noticed about a pasted token. Codes are stable; `facts` are named with each. */
export type TokenCode =
  // What stands around the token and isn't part of it.
  /** no token in what was pasted */
  | 'not-a-token'
  /** `Bearer` (or `DPoP`) before it, RFC 6750 section 2.1; `scheme` */
  | 'bearer-prefix'
  /** a whole `Authorization:` line; `scheme`, empty where none is written */
  | 'authorization-header'
  /** a `Cookie:` line; `name` of the cookie */
  | 'cookie-header'
  /** a `Set-Cookie:` line; `name` of the cookie */
  | 'set-cookie-header'
  /** a member of JSON or the like, `"access_token": "…"`; `name` */
  | 'json-member'
  /** a form field or a parameter of a URL, `access_token=…`; `name` */
  | 'parameter'
  /** quotes or brackets around it; `character` */
  | 'quotes'
  /** other text before it */
  | 'text-before'
  /** punctuation or other text behind it */
  | 'text-after'
  /** a second token after the one that is read */
  | 'another-token'
  // How the token is written.
  /** spaces or line breaks inside; `count` of such places */
  | 'white-space-inside'
  /** `%2E` and the like; `count` of them */
  | 'percent-encoded'
  /** a character no base64 alphabet has, the first of each in a part; `part`, `character` */
  | 'foreign-character'
  /** `+` or `/` of the other base64 alphabet, RFC 7515 section 2; `part`, `character`, `expected` */
  | 'standard-base64'
  /** `=` at the end of a part, RFC 7515 section 2; `part`, `character` */
  | 'padding'
  /** one character more than whole bytes need, so that something is missing; `part`, `character` */
  | 'impossible-length'
  /** unused bits of the last character aren't zero, RFC 4648 section 3.5; `part`, `character`, `expected` */
  | 'trailing-bits'
  // The parts, RFC 7515 section 7.1 and RFC 7516 section 7.1.
  /** the token ends before it; `part` */
  | 'missing-part'
  /** nothing between two dots, or after the last; `part` */
  | 'empty-part'
  /** neither three nor five; `count` */
  | 'too-many-parts'
  /** five parts: encrypted, only the header can be read, RFC 7516 */
  | 'jwe'
  /** `cty` is JWT: the content is a token again, RFC 7519 section 5.2 */
  | 'nested-jwt'
  /** signed, but no payload: sent apart from the signature, RFC 7515 appendix F, or empty */
  | 'detached-payload'
  // The JSON serialisations, RFC 7515 section 7.2.
  /** one signature in JSON, section 7.2.2; `compact`, the compact token that says the same, where one can */
  | 'jws-json-flattened'
  /** a list of signatures in JSON, section 7.2.1; `count`, `number` of the one that is shown, from 1; `compact` of that one */
  | 'jws-json-general'
  /** a member of the flattened form beside `signatures`; `member` */
  | 'jws-json-mixed'
  /** a member of the JSON of the wrong type; `member`, `expected` */
  | 'jws-json-type'
  /** header parameters that the signature doesn't protect; `members`, `number` of the signature among several */
  | 'unprotected-header'
  /** a name in both headers of a signature; `member` */
  | 'header-in-both'
  // The header.
  /** bytes that aren't UTF-8, RFC 7515 section 5.2; `part` */
  | 'not-utf-8'
  /** JSON breaks here */
  | 'header-not-json'
  /** JSON, and not an object */
  | 'header-not-object'
  /** JSON that nests deeper than anybody's, not read; `part`, `limit` */
  | 'too-deep'
  /** a name that was there before, RFC 7515 section 4, RFC 7519 section 4; `part` (`json` around them), `member` */
  | 'duplicate-member'
  /** no `alg`, RFC 7515 section 4.1.1 */
  | 'alg-missing'
  /** `alg: none`, in any case: unsecured, RFC 7518 section 3.6; `alg` */
  | 'alg-none'
  /** no `enc` in the header of a JWE, RFC 7516 section 4.1.2 */
  | 'enc-missing'
  /** a header parameter of the wrong type; `member`, `expected` */
  | 'header-type'
  /** `crit` is no list, is empty, or holds something else than names, RFC 7515 section 4.1.11 */
  | 'crit-invalid'
  /** `crit` names what the header doesn't have; `member` */
  | 'crit-member-missing'
  /** `crit` names a parameter of the RFCs themselves, or one twice; `member` */
  | 'crit-name-not-allowed'
  /** an extension this site doesn't implement: the token has to be refused; `member` */
  | 'unsupported-crit'
  /** `b64: false`: the payload stands there unencoded, which no JWT may have, RFC 7797 section 7 */
  | 'b64-false'
  /** `b64: false` that `crit` doesn't name, RFC 7797 section 6 */
  | 'b64-not-critical'
  /** a key, or where to get one, chosen by whoever wrote the token, RFC 8725 section 3.10; `member` */
  | 'key-material-in-header'
  // The payload.
  /** no JSON: a JWS may carry anything, a JWT not, RFC 7519 section 7.2 */
  | 'payload-no-json'
  /** JSON, and not an object: no claims set */
  | 'payload-not-object'
  /** a registered claim of the wrong type, RFC 7519 section 4.1; `member`, `expected` */
  | 'claim-type'
  /** seconds are expected and these look like milliseconds, RFC 7519 section 2; `member`, `value` */
  | 'time-in-milliseconds';

/** Something noticed about a pasted token; offsets are into the text as it was pasted. */
export type TokenFinding = Finding<TokenCode>;

/** What a part is for: of a JWS three, of a JWE five. */
export type PartName = 'header' | 'payload' | 'signature' | 'encrypted-key' | 'iv' | 'ciphertext' | 'tag';
