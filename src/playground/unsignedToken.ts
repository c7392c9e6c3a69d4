import { base64url } from 'jose';
import { compactJson } from '../jwt/compact-json.ts';
import { readToken } from '../jwt/reading/read-token.ts';

/** This content under the signature of another token, as it was pasted: what an attacker without a key can make. */
export function unsignedToken(
  { header, payload }: { readonly header: string; readonly payload: string },
  other: string,
): string {
  const signature = readToken(other).signature?.encoded ?? '';
  return [base64url.encode(compactJson(header)), base64url.encode(compactJson(payload)), signature].join('.');
}
