import { jsonObject } from './json-object.ts';

/** One dot-separated part of a token, read as far as it can be. */
export interface DecodedPart {
  /** as it stands in the token, base64url */
  readonly encoded: string;
  /** the text it decodes to; empty where it is not base64url of UTF-8 */
  readonly text: string;
  /** the JSON object in the text; undefined where there is none */
  readonly json: Readonly<Record<string, unknown>> | undefined;
}

/** A token in compact serialisation (RFC 7515 section 7.1), taken apart; nothing of it is verified. */
export interface DecodedToken {
  readonly header: DecodedPart;
  readonly payload: DecodedPart;
  /** base64url; empty where there is none */
  readonly signature: string;
  /** how many dot-separated parts there are: 3 in a signed token */
  readonly parts: number;
}

/** Takes a token apart. Never throws: what can't be read is left empty, the rest is still there. */
export function decodeToken(token: string): DecodedToken {
  const parts = token.trim().split('.');
  const [header = '', payload = '', signature = ''] = parts;
  return { header: decodePart(header), payload: decodePart(payload), signature, parts: parts.length };
}

function decodePart(encoded: string): DecodedPart {
  const text = textOf(encoded);
  return { encoded, text, json: jsonObject(text) };
}

function textOf(encoded: string): string {
  // base64url only (RFC 4648 section 5): `atob` alone would also take the other alphabet, padding and white space.
  if (!/^[\w-]*$/.test(encoded)) return '';
  try {
    const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
  } catch {
    return '';
  }
}
