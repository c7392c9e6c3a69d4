import { readToken, type TokenCode } from '../../../../src/jwt/reading/read-token.ts';

/** RFC 7515 appendix A.1: HS256. */
export const A1 =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
/** RFC 7515 appendix A.2: RS256 over the same claims. */
export const A2 =
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw';
/** RFC 7515 appendix A.5: unsecured. */
export const A5 =
  'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.';
/** RFC 7519 appendix A.1: a JWE. */
export const JWE_HEADER = '{"alg":"RSA1_5","enc":"A128CBC-HS256"}';

export const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
export const HEADER = encode('{"alg":"HS256"}');
export const PAYLOAD = encode('{"sub":"a"}');
export const TOKEN = `${HEADER}.${PAYLOAD}.c2ln`;
export const withHeader = (json: string) => `${encode(json)}.${PAYLOAD}.c2ln`;
export const withPayload = (json: string | Uint8Array) => `${HEADER}.${encode(json)}.c2ln`;

/** The findings of one code, each with the characters it points at. */
export function found(input: string, code: TokenCode) {
  return readToken(input)
    .findings.filter((finding) => finding.code === code)
    .map(({ severity, at, length, facts }) => ({
      severity,
      at,
      text: input.slice(at, at + length),
      ...(facts && { facts }),
    }));
}

export const codes = (input: string) => readToken(input).findings.map(({ code }) => code);

/** Where the characters stand that the first occurrence of a stretch of the decoded part is encoded in. */
export function placeOf(token: string, part: 0 | 1, stretch: string) {
  const encoded = token.split('.')[part]!;
  const start = part === 0 ? 0 : token.indexOf('.') + 1;
  const text = Buffer.from(encoded, 'base64url').toString();
  const index = text.indexOf(stretch);
  if (index < 0) throw new Error(`${stretch} isn't in ${text}`);
  const from = Buffer.byteLength(text.slice(0, index));
  const to = from + Buffer.byteLength(stretch);
  const at = Math.floor((from * 8) / 6);
  return { at: start + at, text: encoded.slice(at, Math.ceil((to * 8) / 6)) };
}
