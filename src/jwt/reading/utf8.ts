/** Bytes read as UTF-8 (RFC 3629). */
export interface Utf8 {
  /** undefined where the bytes aren't UTF-8 */
  readonly text: string | undefined;
  /** the first byte that can't stand where it does */
  readonly wrongByte: number | undefined;
}

/** Reads UTF-8 strictly, with one exception: a character cut off by the end is left out. A byte order mark is kept. */
export function readUtf8(bytes: Uint8Array): Utf8 {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthAt(bytes, at);
    if (length === 'wrong') return { text: undefined, wrongByte: at };
    if (length === 'cut') break;
    at += length;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return { text: decoder.decode(bytes.subarray(0, at)), wrongByte: undefined };
}

/** Per UTF-16 code unit of a text, and for its end: the offset of its character in UTF-8. */
export function byteOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  let at = 0;
  for (const character of text) {
    offsets.fill(bytes, at, at + character.length);
    at += character.length;
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  offsets[at] = bytes;
  return offsets;
}

/** The table of RFC 3629 section 4: how long a character is by its first byte, and what its second may be. */
function lengthAt(bytes: Uint8Array, at: number): number | 'wrong' | 'cut' {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 'wrong';
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // Overlong forms, surrogates and what lies beyond U+10FFFF are ruled out by the second byte.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return 'cut';
    if (index === 1 ? byte < least || byte > most : byte < 0x80 || byte > 0xbf) return 'wrong';
  }
  return length;
}
