import { base64url } from 'jose';
import { compactJson } from '../jwt/sign.ts';

/** This content under the signature of another token: what an attacker without a key can make. */
export function unsignedToken(
  { header, payload }: { readonly header: string; readonly payload: string },
  other: string,
): string {
  const signature = other.trim().split('.')[2] ?? '';
  return [base64url.encode(compactJson(header)), base64url.encode(compactJson(payload)), signature].join('.');
}
