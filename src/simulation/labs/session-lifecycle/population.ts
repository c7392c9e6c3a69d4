import type { Node } from '../../kernel/node.ts';
import { derive, idOf, type Key, uniform } from '../../kernel/random.ts';
import type { SessionLifecycleParameters } from './fields.ts';

/** Up to here every whole number is one of a double's. */
const EXACT_BITS = 53;

/**
 * The strangers' sessions that live at the server, as their places in the order in which the attacker tries IDs: any order does, since
 * their IDs are random. Places are drawn without repetition, from 0 on.
 */
export class Population {
  /** rising */
  readonly #places: Float64Array;

  constructor(node: Node, parameters: SessionLifecycleParameters) {
    this.#places = drawPlaces(node.keyFor('population'), parameters).sort();
  }

  /** How many guesses it takes until the first hits. */
  get untilHit(): number {
    return this.#places[0]! + 1;
  }

  /** How many of the guesses from `first` up to before `end` hit. */
  hitsBetween(first: number, end: number): number {
    return this.#places.filter((place) => place >= first && place < end).length;
  }
}

/** How many IDs of so many bits there are. */
export function idCount(bits: number): number {
  let count = 1;
  for (let i = 0; i < bits; i++) count *= 2;
  return count;
}

/** How many strangers' sessions there can be: no two have the same ID. */
export function livingSessions({ sessions, entropy }: SessionLifecycleParameters): number {
  return Math.min(sessions, idCount(entropy));
}

function drawPlaces(key: Key, parameters: SessionLifecycleParameters): Float64Array {
  const { entropy } = parameters;
  const sessions = livingSessions(parameters);
  const ids = idCount(entropy);
  const taken = new Set<number>();
  if (entropy > EXACT_BITS) {
    for (let i = 0; i < sessions; i++) taken.add(uniform(derive(key, i)) * ids);
    return Float64Array.from(taken);
  }
  // Floyd's way to draw so many different ones of all, each set as likely as any other.
  for (let i = 0, last = ids - sessions; last < ids; i++, last++) {
    const place = Math.floor(uniform(derive(key, i)) * (last + 1));
    taken.add(taken.has(place) ? last : place);
  }
  return Float64Array.from(taken);
}

/** A session ID of so many random bits in hexadecimal. */
export function sessionIdOf(key: Key, bits: number): string {
  const digits = Math.ceil(bits / 4);
  let text = '';
  for (let i = 0; text.length < digits; i++) text += idOf(derive(key, i));
  // The first digit stands for what is left over: one to four bits.
  const spare = digits * 4 - bits;
  const first = (parseInt(text[0]!, 16) >>> spare).toString(16);
  return first + text.slice(1, digits);
}
