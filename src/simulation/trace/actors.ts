import { type Recording } from '../kernel/recording.ts';

/** What an actor holds at a time: one entry a thing. */
export interface Held {
  readonly kind: string;
  readonly key: string;
  readonly facts: Readonly<Record<string, string>>;
}

interface ActorIndex {
  readonly transitions: readonly (readonly number[])[];
  readonly holdings: readonly (readonly number[])[];
}

const indexes = new WeakMap<Recording, ActorIndex>();

function indexOf(recording: Recording): ActorIndex {
  let index = indexes.get(recording);
  if (index === undefined) {
    const rowsByActor = (actors: Int32Array, length: number) => {
      const rows: number[][] = Array.from({ length: recording.actors.length }, () => []);
      for (let i = 0; i < length; i++) rows[actors[i]!]!.push(i);
      return rows;
    };
    index = {
      transitions: rowsByActor(recording.transitions.actor, recording.transitions.length),
      holdings: rowsByActor(recording.holdings.actor, recording.holdings.length),
    };
    indexes.set(recording, index);
  }
  return index;
}

/** The state an actor is in at t, e.g. `signedIn.waiting`; `down` after a kill, empty before it was born. */
export function stateAt(recording: Recording, actor: number, t: number): string {
  const rows = indexOf(recording).transitions[actor] ?? [];
  const { at, to } = recording.transitions;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[rows[middle]!]! <= t) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? '' : (recording.strings[to[rows[low - 1]!]!] ?? '');
}

/** What an actor holds at t, in the order it took hold of it. */
export function holdingsAt(recording: Recording, actor: number, t: number): readonly Held[] {
  const held = new Map<string, Held>();
  const { at, kind, key, value, held: isHeld } = recording.holdings;
  for (const row of indexOf(recording).holdings[actor] ?? []) {
    if (at[row]! > t) break;
    const what = recording.strings[kind[row]!] ?? '';
    const name = recording.strings[key[row]!] ?? '';
    if (isHeld[row] === 1)
      held.set(`${what}\n${name}`, {
        kind: what,
        key: name,
        facts: factsOf(recording.strings[value[row]!] ?? ''),
      });
    else held.delete(`${what}\n${name}`);
  }
  return [...held.values()];
}

/** Reads `name=value;name=value` as the recording's facts and holdings write it. */
export function factsOf(text: string): Readonly<Record<string, string>> {
  if (text === '') return {};
  return Object.fromEntries(
    text.split(';').map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [name, rest.join('=')];
    }),
  );
}
