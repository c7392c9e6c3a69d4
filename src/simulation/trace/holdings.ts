import type { Recording } from '../kernel/recording.ts';
import { factsOf } from './actors.ts';
import { groupRows, rowsOfGroup, rowsUpTo } from './groups.ts';
import { perRecording } from './per-recording.ts';
import { countWhile } from './search.ts';

/** What an actor holds at a time: one entry a thing. */
export interface Held {
  readonly kind: string;
  readonly key: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** At least this many changes lie between two checkpoints. */
const BETWEEN = 64;

/**
 * What one actor held before chosen changes of its memory. A checkpoint lists the rows in force, in the order in which
 * their things were taken hold of. The next comes no sooner than after as many changes as this one lists, so that all
 * lists together are no longer than the changes, and a question reads one list and the few changes after it.
 */
interface Memory {
  /** rows of `holdings` that are this actor's */
  readonly changes: Int32Array;
  /** how many of the changes went before each checkpoint */
  readonly before: readonly number[];
  readonly inForce: readonly Int32Array[];
}

/** What an actor holds at t, in the order it took hold of it. */
export function holdingsAt(recording: Recording, actor: number, t: number): readonly Held[] {
  const memory = memoriesOf(recording)[actor];
  if (memory === undefined) return [];
  const { strings } = recording;
  const { at, kind, key, value } = recording.holdings;
  const { changes, before, inForce } = memory;
  const until = countWhile(changes.length, (i) => at[changes[i]!]! <= t);
  const checkpoint = countWhile(before.length, (i) => before[i]! <= until) - 1;
  const things = new Map<number, number>();
  for (const row of inForce[checkpoint]!) things.set(thingOf(recording, row), row);
  for (let i = before[checkpoint]!; i < until; i++) change(things, recording, changes[i]!);
  return Array.from(things.values(), (row) => ({
    kind: strings[kind[row]!] ?? '',
    key: strings[key[row]!] ?? '',
    facts: factsOf(strings[value[row]!] ?? ''),
  }));
}

const memoriesOf = perRecording((recording): readonly Memory[] => {
  const { actors, holdings } = recording;
  const groups = groupRows(rowsUpTo(holdings.length), actors.length, (row) => holdings.actor[row]!);
  return Array.from({ length: actors.length }, (_, actor) =>
    buildMemory(recording, rowsOfGroup(groups, actor)),
  );
});

function buildMemory(recording: Recording, changes: Int32Array): Memory {
  const before: number[] = [0];
  const inForce: Int32Array[] = [new Int32Array(0)];
  const things = new Map<number, number>();
  let next = BETWEEN;
  changes.forEach((row, i) => {
    if (i === next) {
      before.push(i);
      inForce.push(Int32Array.from(things.values()));
      next = i + Math.max(BETWEEN, things.size);
    }
    change(things, recording, row);
  });
  return { changes, before, inForce };
}

/** What a holding is of: its kind and key as one number. */
function thingOf({ holdings, strings }: Recording, row: number): number {
  return holdings.kind[row]! * strings.length + holdings.key[row]!;
}

/** Lets a change of memory happen to the rows in force, by thing. */
function change(things: Map<number, number>, recording: Recording, row: number): void {
  if (recording.holdings.held[row] === 1) things.set(thingOf(recording, row), row);
  else things.delete(thingOf(recording, row));
}
