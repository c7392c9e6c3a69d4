import { ln } from './arithmetic.ts';

/**
 * Keyed randomness. A draw is a hash of what it is for, never the next value of a stream, so that a change in one part
 * of a run leaves the draws of every other part as they were. A key is 64 bits in two halves.
 */
export interface Key {
  readonly high: number;
  readonly low: number;
}

/** The key every other key of a run descends from. */
export function rootKey(seed: number): Key {
  return derive({ high: 0x9e3779b9, low: 0x85ebca6b }, seed >>> 0);
}

/** The key of a part of what `key` is for: its purpose as text, or a number such as a request's. */
export function derive(key: Key, part: number | string): Key {
  const word = typeof part === 'string' ? hashText(part) : part | 0;
  // Two lanes with different constants, each fed by the other; murmur3's finaliser spreads every bit.
  const low = scramble(key.low ^ Math.imul(word, 0xcc9e2d51) ^ (key.high >>> 7));
  const high = scramble(key.high ^ Math.imul(word ^ 0x27d4eb2f, 0x1b873593) ^ low);
  return { high, low };
}

function scramble(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const textHashes = new Map<string, number>();

/** FNV-1a over the UTF-16 units, kept because the same few purposes and names come again and again. */
function hashText(text: string): number {
  let hash = textHashes.get(text);
  if (hash === undefined) {
    hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    if (textHashes.size > 50_000) textHashes.clear();
    textHashes.set(text, hash);
  }
  return hash;
}

/** A number in [0, 1), uniform, with 53 bits. */
export function uniform(key: Key): number {
  return ((key.high >>> 5) * 67108864 + (key.low >>> 6)) / 9007199254740992;
}

/** A number > 0, exponentially distributed with that mean. */
export function exponential(key: Key, mean: number): number {
  return -mean * ln(1 - uniform(key));
}

/**
 * One of the candidates, uniformly: the one whose own draw is highest (rendezvous hashing). Taking one candidate away
 * changes only the choices that fell on it. Undefined where there is none.
 */
export function pick(key: Key, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDraw = -1;
  for (const candidate of candidates) {
    const draw = uniform(derive(key, candidate));
    if (draw > bestDraw) [best, bestDraw] = [candidate, draw];
  }
  return best;
}

/** Eight hexadecimal digits of a key, for ids. */
export function idOf(key: Key): string {
  return key.low.toString(16).padStart(8, '0');
}
