import { base64url } from 'jose';
import { unixSeconds } from './epoch.ts';
import { fromBase62, toBase62 } from './base62.ts';
import { jsonObject } from './json-object.ts';

/** Which of a service's signing secrets: the one it begins with, or the one it changes to. */
export type CookieKey = 'cookie-1' | 'cookie-2';

/** Secrets for show, 256 bits each (RFC 2104 section 3 asks for at least the hash's length): they protect nothing. */
const secrets: Readonly<Record<CookieKey, string>> = {
  'cookie-1': 'WzUrm0B8mI1mNf2xI8q3yN0r7mQe5p6bq4oVYx0T2cE',
  'cookie-2': 'h5Jd0oXn9bqUu3s8cGm4v2KzZtYk1pLrE7aWf6QxTiM',
};

/** Whether a signed cookie holds, and if not, why. */
export type CookieVerdict =
  | { readonly valid: true; readonly content: Readonly<Record<string, unknown>> }
  | { readonly valid: false; readonly code: 'BAD_SIGNATURE' | 'EXPIRED' };

/**
 * A session that lies in a cookie: the content as base64url, the time of signing in base62, and the HMAC-SHA256 of both,
 * joined by colons. This is how Django's `signed_cookies` sessions are laid out. Signed, not encrypted.
 */
export async function signCookie(text: string, at: number, key: CookieKey): Promise<string> {
  const signed = `${base64url.encode(text)}:${toBase62(unixSeconds(at))}`;
  return `${signed}:${await mac(signed, key)}`;
}

/** Verifies a cookie: the signature, compared as the text it is, then its age. `at` is µs since the start of the run, `lifetime` seconds. */
export async function verifyCookie(
  value: string,
  at: number,
  lifetime: number,
  key: CookieKey,
): Promise<CookieVerdict> {
  const parts = value.split(':');
  const [content = '', time = '', signature = ''] = parts;
  if (parts.length !== 3 || signature !== (await mac(`${content}:${time}`, key)))
    return { valid: false, code: 'BAD_SIGNATURE' };
  if (fromBase62(time) + lifetime <= unixSeconds(at)) return { valid: false, code: 'EXPIRED' };
  // Signed by us a moment ago, so it is an object of ours.
  return { valid: true, content: jsonObject(new TextDecoder().decode(base64url.decode(content))) ?? {} };
}

/** HMAC-SHA256 of a text (RFC 2104), base64url. */
async function mac(text: string, name: CookieKey): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secrets[name]),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))));
}
