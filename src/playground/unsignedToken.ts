import { compactJson } from '../jwt/sign.ts';

/** This content under the signature of another token: what an attacker without a key can make. */
export function unsignedToken(
  { header, payload }: { readonly header: string; readonly payload: string },
  other: string,
): string {
  const signature = other.trim().split('.')[2] ?? '';
  return [base64url(compactJson(header)), base64url(compactJson(payload)), signature].join('.');
}

/** The UTF-8 bytes of a text in base64url (RFC 4648 section 5), no padding. */
export function base64url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
