import { REQUEST_BYTES } from '../../actors/http.ts';
import type { Formula } from '../../lab.ts';
import { exact } from '../../measure/formula.ts';
import type { StatelessHttpCounts } from './counts.ts';

/** `Cookie: JSESSIONID=` with 32 hexadecimal digits, and the line's end (M39). */
const COOKIE_LINE = 53;
/** `Authorization: Bearer ` and the line's end. */
const BEARER_LINE = 24;

const HEADER = '{"alg":"RS256","typ":"at+jwt","kid":"issuer-1"}';
/** The claims of an access token, but for the user's name; their order does not matter to the length. */
const CLAIMS =
  '{"client_id":"web","iss":"https://issuer.example","aud":"https://api.example","sub":"","jti":"00000000","iat":1767225600,"exp":1767229200}';
/** RS256 with a key of 2048 bits. */
const SIGNATURE_BYTES = 256;

/** Bytes of the requests that browsers sent, and of what in them tells who sends (M39, M43). */
export function bytesFormulas({ requests, cookies, tokens }: StatelessHttpCounts): Record<string, Formula> {
  let carried = cookies * COOKIE_LINE;
  for (const [nameLength, count] of tokens)
    carried += count * (BEARER_LINE + jwsLength(CLAIMS.length + nameLength));
  return {
    'requestBytes.carried': exact(carried, 'M39'),
    'requestBytes.total': exact(requests * REQUEST_BYTES + carried, 'M39'),
  };
}

/** Length of a JWS in compact serialisation (RFC 7515 section 7.1) for a payload of so many bytes. */
function jwsLength(payload: number): number {
  return base64Url(HEADER.length) + 1 + base64Url(payload) + 1 + base64Url(SIGNATURE_BYTES);
}

/** Digits of so many bytes in base64url, without padding. */
function base64Url(bytes: number): number {
  return Math.ceil((4 * bytes) / 3);
}
