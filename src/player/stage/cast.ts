import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorName, endOfFlight, firstAtOrAfter } from '../../simulation/trace/messages.ts';
import { stateAt } from '../../simulation/trace/actors.ts';

/** What the stage shows of an actor at a moment. */
export interface ActorFrame {
  readonly row: number;
  readonly name: string;
  readonly role: string;
  /** in the cast already */
  readonly born: boolean;
  readonly down: boolean;
  /** things it holds, by kind: `session`, `proxy`, `cookie` … */
  readonly held: Readonly<Record<string, number>>;
  /** status of the last answer it got, where that was a refusal; 0 otherwise */
  readonly refused: number;
  /** refused something a moment ago */
  readonly refusing: boolean;
  readonly waiting: boolean;
}

/** Steps of a count over time: `value[i]` holds from `at[i]` on. */
interface Steps {
  readonly at: Float64Array;
  readonly value: readonly number[];
}

interface CastIndex {
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** by actor, by kind of holding */
  readonly held: readonly ReadonlyMap<string, Steps>[];
  /** by actor: the status of refused answers as they arrive, 0 for the others */
  readonly answers: readonly Steps[];
  /** by role and kind: see {@link mostHeld} */
  readonly most: Map<string, number>;
  /** by actor: when it refused something */
  readonly refusals: readonly Float64Array[];
}

const indexes = new WeakMap<Recording, CastIndex>();

/** The roles of a recording's actors, by row: what a stage is laid out from. */
export function rolesOf(recording: Recording): readonly string[] {
  return indexOf(recording).roles;
}

/** What the stage shows of every actor at t, by row. `linger` is how long a refusal stays visible where it was decided, µs. */
export function castAt(recording: Recording, t: number, linger: number): readonly ActorFrame[] {
  const index = indexOf(recording);
  return index.names.map((name, row) => {
    const state = stateAt(recording, row, t);
    const refusals = index.refusals[row]!;
    const next = firstAtOrAfter(refusals, refusals.length, t - linger);
    const down = state === 'down';
    return {
      row,
      name,
      role: index.roles[row]!,
      born: recording.actors.bornAt[row]! <= t,
      down,
      held: heldAt(index.held[row]!, t),
      refused: valueAt(index.answers[row]!, t),
      refusing: next < refusals.length && refusals[next]! <= t,
      waiting: state.endsWith('waiting') || state === 'signingIn',
    };
  });
}

/**
 * The most things of one kind that any actor of a role ever holds: the full length of the bars. Counted once a
 * recording, since every card asks on every render.
 */
export function mostHeld(recording: Recording, role: string, kind: string): number {
  const { held, roles, most } = indexOf(recording);
  const key = `${role} ${kind}`;
  const known = most.get(key);
  if (known !== undefined) return known;
  let count = 0;
  for (const [row, kinds] of held.entries()) {
    if (roles[row] === role) for (const value of kinds.get(kind)?.value ?? []) count = Math.max(count, value);
  }
  most.set(key, count);
  return count;
}

function heldAt(kinds: ReadonlyMap<string, Steps>, t: number): Record<string, number> {
  const held: Record<string, number> = {};
  for (const [kind, steps] of kinds) {
    const count = valueAt(steps, t);
    if (count > 0) held[kind] = count;
  }
  return held;
}

function valueAt({ at, value }: Steps, t: number): number {
  // Times are whole microseconds: the step before the first one after t is the one in force.
  return value[firstAtOrAfter(at, at.length, t + 1) - 1] ?? 0;
}

function indexOf(recording: Recording): CastIndex {
  let index = indexes.get(recording);
  if (index === undefined) {
    const rows = Array.from({ length: recording.actors.length }, (_, row) => row);
    const names = rows.map((row) => actorName(recording, row));
    const roles = rows.map((row) => recording.strings[recording.actors.role[row]!]!);
    index = {
      names,
      roles,
      held: heldSteps(recording),
      answers: answerSteps(recording),
      most: new Map(),
      refusals: refusalTimes(recording),
    };
    indexes.set(recording, index);
  }
  return index;
}

function heldSteps({ actors, holdings, strings }: Recording): Map<string, Steps>[] {
  const building = Array.from(
    { length: actors.length },
    () => new Map<string, { keys: Set<number>; at: number[]; value: number[] }>(),
  );
  for (let i = 0; i < holdings.length; i++) {
    const kinds = building[holdings.actor[i]!]!;
    const kind = strings[holdings.kind[i]!]!;
    let steps = kinds.get(kind);
    if (steps === undefined) kinds.set(kind, (steps = { keys: new Set(), at: [], value: [] }));
    if (holdings.held[i] === 1) steps.keys.add(holdings.key[i]!);
    else steps.keys.delete(holdings.key[i]!);
    steps.at.push(holdings.at[i]!);
    steps.value.push(steps.keys.size);
  }
  return building.map(
    (kinds) =>
      new Map([...kinds].map(([kind, { at, value }]) => [kind, { at: Float64Array.from(at), value }])),
  );
}

function answerSteps(recording: Recording): Steps[] {
  const { actors, messages } = recording;
  const building = Array.from({ length: actors.length }, (): { at: number; status: number }[] => []);
  for (let row = 0; row < messages.length; row++) {
    if (messages.status[row] === 0 || messages.receivedAt[row]! < 0) continue;
    building[messages.to[row]!]!.push({ at: endOfFlight(recording, row), status: messages.status[row]! });
  }
  return building.map((answers) => {
    answers.sort((a, b) => a.at - b.at);
    return {
      at: Float64Array.from(answers, ({ at }) => at),
      value: answers.map(({ status }) => (status >= 400 ? status : 0)),
    };
  });
}

function refusalTimes({ actors, decisions }: Recording): Float64Array[] {
  const times = Array.from({ length: actors.length }, (): number[] => []);
  for (let i = 0; i < decisions.length; i++) {
    if (decisions.accepted[i] === 0) times[decisions.actor[i]!]!.push(decisions.at[i]!);
  }
  return times.map((at) => Float64Array.from(at));
}
