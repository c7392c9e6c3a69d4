import type { SameSite } from './cookie.ts';
import { parseCookieDate } from './cookie-date.ts';
import type { RefusalCode } from './refusal.ts';

/** Octets that a cookie's name and value may have together (section 5.6, step 5). */
export const NAME_AND_VALUE_OCTETS = 4096;
/** Octets that an attribute's value may have (section 5.6, step 6 of the attributes). */
export const ATTRIBUTE_OCTETS = 1024;
/** A lifetime is cut to 400 days (section 5.5), milliseconds. */
export const LONGEST_LIFETIME = 400 * 24 * 60 * 60_000;

/** A Set-Cookie line taken apart; of a repeated attribute the last counts. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** lower case, without a leading dot; undefined where the line has none */
  readonly domain: string | undefined;
  /** undefined where the line has none; empty where it has one that begins with no slash and so means the default */
  readonly path: string | undefined;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** Unix milliseconds; Max-Age before Expires; undefined where neither is there */
  readonly expires: number | undefined;
  /** attributes left out, in order */
  readonly ignored: readonly IgnoredAttribute[];
}

/** An attribute that was left out while the rest of the line counts. */
export interface IgnoredAttribute {
  readonly name: string;
  readonly code: 'too-long' | 'unknown' | 'bad-max-age' | 'bad-date';
}

/** Bytes of a text in UTF-8. */
export function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Takes a Set-Cookie line apart at `now` (Unix milliseconds), or says why it is ignored entirely (section 5.6). */
export function parseSetCookie(line: string, now: number): SetCookie | RefusalCode {
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(line)) return 'control-character';
  const [pair = '', ...attributes] = line.split(';');
  const [name, value] = pair.includes('=') ? parts(pair) : ['', trimmed(pair)];
  if (octets(name) + octets(value) > NAME_AND_VALUE_OCTETS) return 'too-large';
  const read: Read = { sameSite: 'Default', ignored: [] };
  for (const attribute of attributes) readAttribute(read, ...parts(attribute), now);
  return {
    name,
    value,
    domain: read.domain,
    path: read.path,
    secure: read.secure === true,
    httpOnly: read.httpOnly === true,
    sameSite: read.sameSite,
    expires: read.maxAge ?? read.expires,
    ignored: read.ignored,
  };
}

interface Read {
  domain?: string;
  path?: string;
  secure?: true;
  httpOnly?: true;
  sameSite: SameSite;
  maxAge?: number;
  expires?: number;
  readonly ignored: IgnoredAttribute[];
}

const ENFORCEMENTS: readonly SameSite[] = ['None', 'Strict', 'Lax'];

function readAttribute(read: Read, name: string, value: string, now: number): void {
  const kind = name.toLowerCase();
  const ignore = (code: IgnoredAttribute['code']) => {
    // What lies between two semicolons and says nothing is no attribute.
    if (name !== '' || value !== '') read.ignored.push({ name, code });
  };
  if (octets(value) > ATTRIBUTE_OCTETS) return ignore('too-long');
  switch (kind) {
    case 'domain':
      read.domain = value.replace(/^\./, '').toLowerCase();
      return;
    case 'path':
      read.path = value.startsWith('/') ? value : '';
      return;
    case 'secure':
      read.secure = true;
      return;
    case 'httponly':
      read.httpOnly = true;
      return;
    case 'samesite':
      read.sameSite = ENFORCEMENTS.find((one) => one.toLowerCase() === value.toLowerCase()) ?? 'Default';
      return;
    case 'max-age': {
      if (!/^-?\d+$/.test(value)) return ignore('bad-max-age');
      const seconds = Number(value);
      read.maxAge = seconds <= 0 ? -Infinity : now + Math.min(seconds * 1000, LONGEST_LIFETIME);
      return;
    }
    case 'expires': {
      const at = parseCookieDate(value);
      if (at === undefined) return ignore('bad-date');
      read.expires = Math.min(at, now + LONGEST_LIFETIME);
      return;
    }
    default:
      ignore('unknown');
  }
}

/** The two sides of the first `=`, trimmed; without one there is a left side only. */
function parts(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [trimmed(text), ''] : [trimmed(text.slice(0, at)), trimmed(text.slice(at + 1))];
}

/** Without spaces and tabs at either end: other white space belongs to the text. */
function trimmed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
