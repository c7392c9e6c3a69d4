import { decodeToken } from '../../../jwt/decode.ts';
import type { Credential } from '../../actors/http.ts';
import type { Node } from '../../kernel/node.ts';
import { derive, type Key } from '../../kernel/random.ts';
import type { ReferenceOrValueParameters } from './fields.ts';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A session ID, drawn for the handling of that key: meaningless, and nothing can be read from it. */
export function sessionIdOf(key: Key, style: ReferenceOrValueParameters['sessionIds']): string {
  const digits = hexadecimal(derive(key, 'session-id'), 16);
  if (style === 'tomcat') return digits.toUpperCase();
  // RFC 9562 section 5.4: version 4 and variant leave 122 bits to chance.
  const variant = '89ab'[parseInt(digits[16]!, 16) & 3]!;
  const uuid = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
  return btoa(uuid);
}

/** An opaque token: 96 random bytes in base64url, 128 characters, as Spring Authorization Server makes them. */
export function opaqueTokenOf(key: Key): string {
  const digits = hexadecimal(derive(key, 'opaque-token'), 96);
  const bytes = digits.replaceAll(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_');
}

/** So many random bytes, as hexadecimal digits. */
function hexadecimal(key: Key, bytes: number): string {
  let digits = '';
  for (let i = 0; digits.length < 2 * bytes; i++) {
    const { high, low } = derive(key, i);
    digits += high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
  }
  return digits.slice(0, 2 * bytes);
}

/** Length of a JWS in compact serialisation (RFC 7515 section 7.1), from the bytes of its three parts. */
export function jwsLength(header: number, payload: number, signature: number): number {
  return base64UrlLength(header) + 1 + base64UrlLength(payload) + 1 + base64UrlLength(signature);
}

/** Length of a signed cookie: content, six digits of time, and an HMAC-SHA256. */
export function cookieLength(content: number): number {
  return base64UrlLength(content) + 1 + 6 + 1 + base64UrlLength(32);
}

/** Digits of so many bytes in base64url, without padding. */
export function base64UrlLength(bytes: number): number {
  return Math.ceil((4 * bytes) / 3);
}

/** The text that a token or a signed cookie shows to anybody; empty where it can't be read, or is neither. */
export function readableText(value: string): string {
  const body = value.includes(':') ? `.${value.split(':')[0]}` : value;
  return decodeToken(body).payload.text;
}

/**
 * A value with one character changed for another of the same alphabet: in the middle of what it says, in the middle of its
 * signature, or the last one. Where there is no signature, in the middle of it all. Done twice, it is as it was.
 */
export function alterOne(value: string, altered: ReferenceOrValueParameters['altered']): string {
  const ends = [...value.matchAll(/[.:]/g)].map(({ index }) => index);
  const [first = value.length, second = value.length] = ends;
  // A cookie says what it says in its first part, a token in its second.
  const [from, to] = value.includes(':') || ends.length === 0 ? [0, first] : [first + 1, second];
  const signature = (ends.at(-1) ?? -1) + 1;
  const at = {
    content: Math.floor((from + to - 1) / 2),
    signature: Math.floor((signature + value.length - 1) / 2),
    last: value.length - 1,
  }[altered];
  const number = BASE64URL.indexOf(value[at]!);
  return value.slice(0, at) + BASE64URL[number ^ 1]! + value.slice(at + 1);
}

/** What a browser holds once its user has altered one character of it. */
export function alteredCredential(
  credential: Credential,
  altered: ReferenceOrValueParameters['altered'],
  node: Node,
): Credential {
  const value = alterOne(credential.token ?? '', altered);
  const isReference = credential.shown === credential.token;
  const reads = readableText(value);
  return {
    ...credential,
    token: value,
    shown: isReference ? value : node.tokenName(value),
    // Who alters a reference holds the reference to something else; what a value is about, it says itself.
    subject: isReference ? value : credential.subject,
    // A holding is recorded as `name=value` joined by semicolons.
    facts: { ...credential.facts, ...(!isReference && { reads: reads.replaceAll(';', ',') }) },
  };
}
