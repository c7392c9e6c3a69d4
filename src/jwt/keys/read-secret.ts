import { base64url } from 'jose';
import type { Finding, Severity } from '../finding.ts';
import type { KeyCode, KeyReading, SecretEncoding } from './key-reading.ts';
import { playgroundKey } from './playground-key.ts';

/** The digits of each encoding that has digits. */
const DIGITS = { base64url: /^[A-Za-z0-9_-]*/, hex: /^[0-9a-fA-F]*/ };

/** From this many bits on a text of digits is taken for encoded bytes: below it, it may well be a word. */
const NOTICEABLE_BITS = 128;

/**
 * Reads a text as a secret (RFC 7518 section 6.4). As UTF-8 every character counts, white space too; around digits white
 * space is no part of them. Never guesses the encoding: the bytes of `deadbeef` are a matter of choice.
 */
export async function readSecret(text: string, encoding: SecretEncoding): Promise<KeyReading> {
  if (encoding !== 'utf8') return await readDigits(text, encoding);
  const jwk = { kty: 'oct', k: base64url.encode(new TextEncoder().encode(text)) };
  return { form: 'secret', keys: [await playgroundKey(jwk)], findings: findingsAbout(text) };
}

async function readDigits(text: string, encoding: 'base64url' | 'hex'): Promise<KeyReading> {
  const start = text.length - text.trimStart().length;
  const digits = text.trim();
  const failed = (finding: Omit<Finding<KeyCode>, 'severity'>): KeyReading => ({
    form: 'secret',
    keys: [],
    findings: [{ ...finding, severity: 'error' }],
  });
  const right = DIGITS[encoding].exec(digits)![0].length;
  if (right < digits.length) {
    const character = String.fromCodePoint(digits.codePointAt(right)!);
    return failed({
      code: 'secret-character',
      at: start + right,
      length: character.length,
      facts: { character, encoding },
    });
  }
  // A byte is two hex digits; a single base64 digit behind whole groups of four is no byte (RFC 4648 section 4).
  if (encoding === 'hex' ? digits.length % 2 === 1 : digits.length % 4 === 1)
    return failed({
      code: 'secret-length',
      at: start + digits.length,
      length: 0,
      facts: { length: digits.length, encoding },
    });
  // Encoded again: the last digit may hold bits that belong to no byte.
  const bytes = encoding === 'hex' ? hexBytes(digits) : base64url.decode(digits);
  const jwk = { kty: 'oct', k: base64url.encode(bytes) };
  return { form: 'secret', keys: [await playgroundKey(jwk)], findings: [] };
}

function hexBytes(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}

/** What a reader may not have meant when they pasted a text. */
function findingsAbout(text: string): readonly Finding<KeyCode>[] {
  const findings: Finding<KeyCode>[] = [];
  const add = (code: KeyCode, severity: Severity, at: number, length: number) =>
    findings.push({ code, severity, at, length });
  const inner = text.trim();
  const start = text.length - text.trimStart().length;
  if (start > 0) add('secret-outer-space', 'warning', 0, start);
  const end = start + inner.length;
  if (end < text.length) add('secret-outer-space', 'warning', end, text.length - end);
  // Half of a pair has no UTF-8: the encoder puts U+FFFD in its place, and the secret is another one.
  const surrogate = text.search(/\p{Surrogate}/u);
  if (surrogate >= 0) add('secret-surrogate', 'warning', surrogate, 1);
  if (isHex(inner)) add('looks-like-hex', 'note', start, inner.length);
  else if (isBase64url(inner)) add('looks-like-base64url', 'note', start, inner.length);
  if (isJson(inner)) add('looks-like-json', 'warning', start, inner.length);
  const pem = /-{0,9}BEGIN [A-Z0-9 ]{0,40}(?:KEY|CERTIFICATE)\b-{0,9}/.exec(text);
  if (pem) add('looks-like-pem', 'warning', pem.index, pem[0].length);
  return findings;
}

function isHex(text: string): boolean {
  return text.length * 4 >= NOTICEABLE_BITS && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text);
}

/** Words and hyphens are of the alphabet as well: only a text with both cases and digits is taken for random bytes. */
function isBase64url(text: string): boolean {
  return (
    text.length * 6 >= NOTICEABLE_BITS &&
    text.length % 4 !== 1 &&
    /^[A-Za-z0-9_-]+$/.test(text) &&
    [/[A-Z]/, /[a-z]/, /[0-9]/].every((some) => some.test(text))
  );
}

/** JSON that is no object, or that was to be a JWK and is broken. */
function isJson(text: string): boolean {
  if (text.startsWith('{')) return /"(?:kty|keys)"/.test(text);
  return text.startsWith('[') && text.includes('"kty"');
}
