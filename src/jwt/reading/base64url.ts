const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from(ALPHABET, (character, value) => [character, value] as const),
  // The other alphabet (RFC 4648 section 4) says the same with other characters: a reader still sees what is meant.
  ['+', 62],
  ['/', 63],
]);

/** Something that base64url doesn't have; offsets are into the encoded text. */
export interface EncodingProblem {
  readonly code: 'foreign-character' | 'standard-base64' | 'padding' | 'impossible-length' | 'trailing-bits';
  readonly at: number;
  readonly length: number;
  /** the character that stands there */
  readonly character: string;
  /** the one that should */
  readonly expected?: string;
}

/** What base64url stands for, read as far as it can be. */
export interface Base64url {
  readonly bytes: Uint8Array;
  /** offsets of the characters that were read, six bits each */
  readonly sextets: readonly number[];
  readonly problems: readonly EncodingProblem[];
}

/** Decodes base64url (RFC 4648 section 5, RFC 7515 section 2) and steps over what doesn't belong into it. Never throws. */
export function decodeBase64url(encoded: string): Base64url {
  const problems: EncodingProblem[] = [];
  const values: number[] = [];
  const sextets: number[] = [];
  const reported = new Set<string>();
  let at = 0;
  for (const character of encoded) {
    const value = VALUES.get(character);
    if (value !== undefined) {
      values.push(value);
      sextets.push(at);
    }
    if ((value === undefined || character === '+' || character === '/') && !reported.has(character)) {
      reported.add(character);
      problems.push(problemOf(character, at, encoded));
    }
    at += character.length;
  }

  const bytes = new Uint8Array(Math.floor((values.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (const value of values) {
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >> bits;
  }

  const last = sextets.at(-1);
  if (last !== undefined) {
    const character = encoded[last]!;
    const unused = held & ((1 << bits) - 1);
    if (values.length % 4 === 1) problems.push({ code: 'impossible-length', at: last, length: 1, character });
    else if (unused !== 0) {
      const expected = ALPHABET[values.at(-1)! - unused]!;
      problems.push({ code: 'trailing-bits', at: last, length: 1, character, expected });
    }
  }
  return { bytes, sextets, problems };
}

function problemOf(character: string, at: number, encoded: string): EncodingProblem {
  if (character === '+' || character === '/') {
    const expected = character === '+' ? '-' : '_';
    return { code: 'standard-base64', at, length: 1, character, expected };
  }
  if (character !== '=') return { code: 'foreign-character', at, length: character.length, character };
  let end = at;
  while (encoded[end] === '=') end++;
  return { code: 'padding', at, length: end - at, character };
}
